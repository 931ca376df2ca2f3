import { rebuildDerived } from '#book/derived.ts'
import type { Records } from '#book/records.ts'
import { references } from '#book/references.ts'
import { entriesIn, peoplePages } from '#features/customers/derived/people-page.ts'

export type Snapshot = Readonly<Record<string, readonly unknown[]>>

/** Every row of the book's own tables, in key order. `bare` leaves out what each Change rewrites. */
export async function snapshotOf(records: Records, bare: 'bare' | 'whole'): Promise<Snapshot> {
  const tables = await Promise.all(
    records.tables.map(async ({ name }) => {
      const rows = await records.tableByName(name).toArray()
      return [
        name,
        bare === 'whole' ? rows : rows.map(({ rev, updatedAt, ...row }) => row),
      ] as const
    }),
  )
  return Object.fromEntries(tables)
}

/** What commit kept, and what a full recomputation gives. */
export async function derivedTwice(records: Records) {
  const read = async () => ({
    stats: await records.db.table('visitStats').toArray(),
    visitHours: await records.db.table('visitHours').toArray(),
    shopYears: await records.db.table('shopYears').toArray(),
    slates: await records.db.table('slates').toArray(),
    // Where one page ends and the next begins is told by how they came, and makes no difference.
    people: (await records.derivedTable(peoplePages).toArray()).flatMap(entriesIn),
  })
  const kept = await read()
  await rebuildDerived(records)
  return { kept, anew: await read() }
}

/** Rows that refer to a missing row, as "table id -> table id". */
export async function orphansIn(records: Records): Promise<readonly string[]> {
  const found: string[] = []
  for (const table of records.tables) {
    for (const row of await records.tableByName(table.name).toArray()) {
      for (const { target, id } of references(table, row)) {
        if (!(await records.tableByName(target).get(id)))
          found.push(`${table.name} ${row.id} -> ${target} ${id}`)
      }
    }
  }
  return found
}
