import type { CustomerId } from '#shared/book/ids.ts'
import type { Row } from '#shared/book/table.ts'
import { readRows } from './backup/read-rows.ts'
import type { BookRow, Records } from './records.ts'
import { type UnfitRow, whyUnfit } from './row-check.ts'

/**
 * Every row of the book that its own table's schema refuses, by table: 0.1.0 could write some.
 * Reads are short, but every row is checked: where time matters use `workOff('unfit-rows', …)`.
 */
export async function unfitRows(records: Records): Promise<readonly UnfitRow[]> {
  const found: UnfitRow[] = []
  const tables = records.tables.toSorted((one, other) => (one.name < other.name ? -1 : 1))
  for (const { name: table, schema } of tables) {
    for await (const rows of readRows(records, table)) {
      for (const row of rows) {
        const why = whyUnfit(schema, row)
        if (why) found.push({ table, id: String(row.id), ...why })
      }
    }
  }
  return found
}

/** A row that does not fit may be among its rows. */
export const mayHoldUnfit = ({ unchecked, unfit }: BookRow): boolean =>
  unchecked === true || unfit !== undefined

/**
 * The rows of a book that do not fit. It is searched once, and what is found is noted in the book's
 * row, so that a later start reads only those. `search` may run in a worker.
 */
export async function settleUnchecked(
  records: Records,
  search: () => Promise<readonly UnfitRow[]>,
): Promise<readonly UnfitRow[]> {
  const book = await records.book.get('book')
  if (!book || !mayHoldUnfit(book)) return []
  const found = book.unchecked ? await search() : await stillUnfit(records, book.unfit ?? [])
  const unfit =
    found.length === 0
      ? undefined
      : found.map(({ table, id, field, why }) => ({ table, id, field, why }))
  await records.book.update('book', { unchecked: undefined, unfit })
  return found
}

export type UnfitNow = UnfitRow & { readonly whose: CustomerId | undefined }

/** Which of these rows still do not fit, and whose they are. */
export async function stillUnfit(
  records: Records,
  rows: readonly UnfitRow[],
): Promise<readonly UnfitNow[]> {
  const now = await Promise.all(rows.map((row) => lookAgain(records, row)))
  return now.filter((row) => row !== undefined)
}

async function lookAgain(
  records: Records,
  { table: name, id }: UnfitRow,
): Promise<UnfitNow | undefined> {
  const table = records.tables.find((each) => each.name === name)
  const row = await records.tableByName(name).get(id)
  const why = table && row && whyUnfit(table.schema, row)
  // A table's `person` takes its own rows, and this is one.
  const person = table?.person as ((row: Row) => CustomerId | undefined) | undefined
  return why && { table: name, id, ...why, whose: person?.(row) }
}
