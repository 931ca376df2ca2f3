import type { Change } from '#shared/book/change.ts'
import { Refused } from './commit-failure.ts'
import { type DerivedRows, deriveAll, type LookedAhead, type WrittenRow } from './derived.ts'
import type { Draft, Signature } from './draft.ts'
import type { Records } from './records.ts'
import { missingReference } from './references.ts'
import { firstUnfit } from './row-check.ts'
import { apply, asChange, readCurrent } from './written-rows.ts'

/** Rows that are checked and may be put, with what follows from them. */
export type Writing = {
  readonly change: Change
  readonly written: readonly WrittenRow[]
  readonly derived: readonly DerivedRows[]
}

/** Holds the rows against the book and their tables, and derives. Only reads. */
export async function checked(
  records: Records,
  draft: Draft,
  signature: Signature,
  { last, ahead }: { readonly last: number; readonly ahead: LookedAhead },
): Promise<Writing> {
  const current = await readCurrent(records, draft.rows)
  const written = draft.rows.map((row, at) => apply(row, current[at], last + 1, signature.at))
  const unfit = firstUnfit(records, written)
  if (unfit) throw new Refused({ code: 'unfit', row: unfit })
  const known = new Set(draft.rows.flatMap((row) => row.references ?? []))
  // Reads that don't wait for each other run together: at the counter every round is felt.
  const [lost, derived] = await Promise.all([
    missingReference(records, written, known),
    deriveAll(records, written, ahead),
  ])
  if (lost) throw new Refused({ code: 'orphan', ...lost })
  const change = asChange(records, draft, signature, last + 1, written)
  return { change, written, derived: [...derived, ...(draft.aside ?? [])] }
}

/** Asks for all writes at once, past Dexie: what it adds to each is felt at the counter. */
export function putAll(transaction: IDBTransaction, { change, written, derived }: Writing) {
  const store = (table: string): IDBObjectStore => transaction.objectStore(table)
  const asked: IDBRequest[] = [store('changes').add(change)]
  for (const { table, before, after } of written) {
    if (after) asked.push(before ? store(table).put(after) : store(table).add(after))
    else if (before) asked.push(store(table).delete(before.id))
  }
  for (const { table, put, remove } of derived) {
    asked.push(...put.map((row) => store(table).put(row)))
    asked.push(...remove.map((id) => store(table).delete(id)))
  }
  return asked
}
