import type { Change } from '#shared/book/change.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import type { Records } from './records.ts'

/** What one Change in the current version adds to counts of rows by table; less than none if it removes. */
export function countIn(counts: Stamp['counts'], change: Change): Stamp['counts'] {
  const next = { ...counts }
  for (const { table, was, now } of change.rows) {
    const by = Number(!was) - Number(!now)
    if (by !== 0) next[table] = (next[table] ?? 0) + by
  }
  return next
}

/** The same for what there is: a count never falls below none. */
export const countOn = (counts: Stamp['counts'], change: Change): Stamp['counts'] =>
  Object.fromEntries(
    Object.entries(countIn(counts, change)).map(([table, rows]) => [table, Math.max(0, rows)]),
  )

/** Counts every table: after an upgrade, which may have split and dropped rows. */
export async function countRows(records: Records): Promise<Stamp['counts']> {
  const counts = await Promise.all(
    records.tables.map(
      async ({ name }) => [name, await records.tableByName(name).count()] as const,
    ),
  )
  return Object.fromEntries(counts)
}
