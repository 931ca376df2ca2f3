import type { CustomerId } from '#shared/book/ids.ts'
import type { Row } from '#shared/book/table.ts'
import { readRows } from './backup/read-rows.ts'
import { fitsOf } from './fits.ts'
import type { Records } from './records.ts'
import { type UnfitRow, whyUnfit } from './row-check.ts'

/**
 * Every row of the book that its own table's schema refuses, by table: 0.1.0 could write some.
 * Reads are short, but every row is checked: where time matters use `workOff('unfit-rows', …)`.
 */
export async function unfitRows(records: Records): Promise<readonly UnfitRow[]> {
  const found: UnfitRow[] = []
  const tables = records.tables.toSorted((one, other) => (one.name < other.name ? -1 : 1))
  for (const { name: table, schema } of tables) {
    const fits = fitsOf(schema)
    for await (const rows of readRows(records, table)) {
      for (const row of rows) {
        const why = fits(row) ? undefined : whyUnfit(schema, row)
        if (why) found.push({ table, id: String(row.id), ...why })
      }
    }
  }
  return found
}

/**
 * Searches a book that may hold such rows, and notes when it holds none any more, so that a start
 * need not search again. `search` may run in a worker.
 */
export async function settleUnchecked(
  records: Records,
  search: () => Promise<readonly UnfitRow[]>,
): Promise<readonly UnfitRow[]> {
  if (!(await records.book.get('book'))?.unchecked) return []
  const found = await search()
  if (found.length === 0) await records.book.update('book', { unchecked: undefined })
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
