import type { Change, Image } from '#shared/book/change.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { nobody } from '#shared/book/table.ts'
import { idsOf, personTable } from '../merged.ts'
import type { Records } from '../records.ts'
import { type PlaceKey, placeOf } from '../references.ts'
import { isTheirs } from './places.ts'
import { sourceOf } from './read-book.ts'

/** Everything the book holds about one person, whichever of their merged cards it refers to. */
export type Everything = {
  /** Of all their merged cards; the surviving one first. */
  readonly ids: readonly CustomerId[]
  /** Every table whose rows can be about people, in the order of the book; some have no rows. */
  readonly tables: readonly { readonly name: string; readonly rows: readonly Image[] }[]
  /** What was done to these rows, on which device and when, oldest first. */
  readonly history: readonly Change[]
}

export async function everythingAbout(records: Records, id: CustomerId): Promise<Everything> {
  const ids = await idsOf(records, personTable, id)
  const people: ReadonlySet<string> = new Set(ids)
  const source = await sourceOf(records)
  const theirs = new Set<PlaceKey>()
  const tables: { name: string; rows: Image[] }[] = []
  for (const table of records.tables) {
    const rows: Image[] = []
    for await (const some of source.rows(table.name))
      rows.push(...some.filter((row) => isTheirs(table, row, String(row.id), people)))
    for (const row of rows) theirs.add(placeOf(table.name, String(row.id)))
    // A table whose rows are about nobody has `nobody` as its `person`.
    if (isAboutPeople(table)) tables.push({ name: table.name, rows })
  }
  const history: Change[] = []
  const known = new Map(records.tables.map((table) => [table.name, table]))
  for await (const changes of source.changes()) {
    for (const change of changes) {
      const rows = change.rows.filter(
        ({ table, id: row, was, now }) =>
          theirs.has(placeOf(table, row)) ||
          isTheirs(known.get(table), was, row, people) ||
          isTheirs(known.get(table), now, row, people),
      )
      if (rows.length > 0) history.push({ ...change, rows })
    }
  }
  return { ids, tables, history }
}

/** Whether any of its rows could be about a person. */
const isAboutPeople = (table: Records['tables'][number]): boolean => table.person !== nobody
