import type { Transaction } from 'dexie'
import type { AnyTable, Row } from '#shared/book/table.ts'
import type { Versions } from './migrate.ts'
import type { Records } from './records.ts'
import type { Returning } from './returning.ts'

/** A row before and after a Change, whole. */
export type WrittenRow = { readonly table: string; readonly before?: Row; readonly after?: Row }

/** What a Change does to one derived table; `put` and `remove` share no id. */
export type DerivedRows = {
  readonly table: string
  readonly put: readonly object[]
  readonly remove: readonly string[]
}

/**
 * Tables that a feature computes from its rows. `commit` keeps them in the same transaction; they
 * are in no backup and no Change, and `rebuild` computes them again.
 */
export type DerivedTables<Ahead = unknown> = {
  readonly tables: readonly string[]
  /** Starts the reads that a deed with this input will need, while the deed itself still reads. */
  readonly lookAhead?: (transaction: Transaction, input: unknown) => Promise<Ahead> | undefined
  /** Called before the Change is written; only reads. */
  readonly derive: (
    records: Records,
    written: readonly WrittenRow[],
    ahead: Ahead | undefined,
  ) => Promise<readonly DerivedRows[]>
  readonly rebuild: (records: Records) => Promise<void>
}

/** Any feature's derived tables. `never` lets any `Ahead` in: only its own feature gets it back. */
export type AnyDerivedTables = Omit<DerivedTables, 'derive'> & {
  readonly derive: (
    records: Records,
    written: readonly WrittenRow[],
    ahead: never,
  ) => Promise<readonly DerivedRows[]>
}

/** All tables of a book, filled by features or computed from them, and its versions. */
export type BookShape = {
  readonly versions: Versions
  readonly tables: readonly AnyTable[]
  readonly derived: readonly AnyDerivedTables[]
  /** A worker undoes nothing, so its shape has none. */
  readonly returns?: readonly Returning[]
}

export const defineDerived = <Ahead>(derived: DerivedTables<Ahead>): DerivedTables<Ahead> => derived

/** One answer for each of `records.derived`, in their order. */
export type LookedAhead = readonly unknown[]

export const lookAhead = (
  { derived }: Records,
  transaction: Transaction,
  input: unknown,
): Promise<LookedAhead> => Promise.all(derived.map((each) => each.lookAhead?.(transaction, input)))

/** What a Change does to the derived tables; those it leaves alone are not there. */
export async function deriveAll(
  records: Records,
  written: readonly WrittenRow[],
  ahead: LookedAhead,
): Promise<readonly DerivedRows[]> {
  const all = await Promise.all(
    // Each gets the answer of its own `lookAhead`.
    records.derived.map((each, at) => each.derive(records, written, ahead[at] as never)),
  )
  return all.flat().filter(({ put, remove }) => put.length > 0 || remove.length > 0)
}

/** Rebuilds every derived table: after a restore, a replay or an upgrade. */
export async function rebuildDerived(records: Records): Promise<void> {
  for (const { rebuild } of records.derived) await rebuild(records)
}
