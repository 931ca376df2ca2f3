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

/** The rows of a book as its Changes are heard of. */
export type Tally = {
  readonly now: () => Pick<Stamp, 'seq' | 'counts'>
  /** False for a Change that is counted already. */
  readonly hear: (change: Change) => boolean
  /** Counts what another window wrote and this one did not hear of. */
  readonly catchUp: () => Promise<void>
}

/**
 * Counts each Change once, in whatever order the windows of a book hear of them: one may hear of a
 * later Change of another window before its own, or miss one.
 */
export function tallyFrom(seq: number, counts: Stamp['counts'], records: Records): Tally {
  /** Everything up to here is counted. */
  let through = seq
  /** What is counted beyond it. */
  const ahead = new Set<number>()
  let highest = seq
  let rows = counts
  const hear = (change: Change): boolean => {
    if (change.seq <= through || ahead.has(change.seq)) return false
    rows = countIn(rows, change)
    highest = Math.max(highest, change.seq)
    ahead.add(change.seq)
    while (ahead.delete(through + 1)) through++
    return true
  }
  return {
    now: () => ({ seq: highest, counts: atLeastNone(rows) }),
    hear,
    catchUp: async () => {
      if (ahead.size === 0) return
      // A sequence is given inside the transaction, so all below the highest are in the book.
      const last = highest
      for (const change of await changesBetween(records, through, last)) hear(change)
    },
  }
}

/** Those after the first sequence and before the second, in the current version. */
export const changesBetween = async (
  records: Records,
  after: number,
  before: number,
): Promise<readonly Change[]> =>
  (await records.changes.where('seq').between(after, before, false, false).toArray()).map(
    records.versions.migrateChange,
  )

/** A removal may be heard of before what made the row. */
const atLeastNone = (counts: Stamp['counts']): Stamp['counts'] =>
  Object.fromEntries(Object.entries(counts).map(([table, rows]) => [table, Math.max(0, rows)]))

/** Counts every table: after an upgrade, which may have split and dropped rows. */
export async function countRows(records: Records): Promise<Stamp['counts']> {
  const counts = await Promise.all(
    records.tables.map(
      async ({ name }) => [name, await records.tableByName(name).count()] as const,
    ),
  )
  return Object.fromEntries(counts)
}
