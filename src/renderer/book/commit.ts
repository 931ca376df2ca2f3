import type { Transaction } from 'dexie'
import type { Instant } from '#shared/base/day.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Change } from '#shared/book/change.ts'
import type { BatchId, ChangeId, DeviceId } from '#shared/book/ids.ts'
import { answer } from './answer.ts'
import { type CommitFailure, failureOf, Refused } from './commit-failure.ts'
import {
  type DerivedRows,
  deriveAll,
  type LookedAhead,
  lookAhead,
  type WrittenRow,
} from './derived.ts'
import { isEmpty, type RowDraft } from './draft.ts'
import type { BookRow, Records } from './records.ts'
import { missingReference } from './references.ts'
import { firstUnfit } from './row-check.ts'
import { apply, asChange, readCurrent } from './written-rows.ts'

export type Draft = {
  readonly deed: string
  readonly rows: readonly RowDraft[]
  readonly batch?: BatchId
  readonly undoes?: ChangeId
}

/** Who commits and when; `id` is a fresh UUIDv7. */
export type Signature = {
  readonly id: ChangeId
  readonly at: Instant
  readonly device: DeviceId
}

/** The plan declined, for a reason of its own. */
export type Declined<Why> = { readonly code: 'declined'; readonly why: Why }

/** Reads the book and plans what to write, or declines with a reason. */
export type Plan<D extends Draft, Why> = () => Promise<Result<D, Why>>

/** What was planned, and the Change it became; none when there was nothing to change. */
export type Committed<D extends Draft> = { readonly draft: D; readonly change?: Change }

/**
 * The only writer. One strict transaction reads and plans, checks that this book is not retired,
 * and writes rows, what is derived from them and the Change; all of it or nothing. No other write
 * comes in between, so what was read still holds. It is open on every table, since only the plan
 * knows which it needs; it must wait for nothing but the book.
 */
export async function commit<D extends Draft, Why>(
  records: Records,
  plan: Plan<D, Why>,
  signature: Signature,
  /** The deed's input: by it, what derived tables need is read along with the rest. */
  input?: unknown,
): Promise<Result<Committed<D>, CommitFailure | Declined<Why>>> {
  try {
    // `async`: only then does Dexie follow native awaits through a slow read.
    return await records.db.transaction('rw', records.db.tables, async (transaction) => {
      const [planned, { book, last }, ahead] = await Promise.all([
        plan(),
        lookAtHead(transaction),
        lookAhead(records, transaction, input),
      ])
      if (!planned.ok) return err({ code: 'declined', why: planned.error })
      const draft = planned.value
      const rows = draft.rows.filter((row) => !isEmpty(row))
      if (rows.length === 0) return ok({ draft })
      if (!book || book.retiredBy) throw new Refused({ code: 'retired' })
      const writing = await decide(records, { ...draft, rows }, signature, { last, ahead })
      const puts = putAll(transaction.idbtrans, writing).map(answer)
      // No request follows, so the disk need not wait until every answer is back. From here on the
      // browser itself undoes all of it if any of it fails.
      transaction.idbtrans.commit()
      await Promise.all(puts)
      return ok({ draft, change: writing.change })
    })
  } catch (thrown) {
    return err(failureOf(thrown))
  }
}

/** What a deed and the derived tables need, read before the deed, and the sequence it was read at. */
export type Prepared<Loaded> = {
  readonly seq: number
  readonly loaded: Loaded
  readonly ahead: LookedAhead
}

/**
 * The same in one round, for a plan on what was read before. All is checked and derived before the
 * transaction, which only writes: the Change takes the next sequence, so it fails and all with it if
 * anything was written since. Whatever this can't do is `stale`: nothing is written, and `commit`
 * plans anew.
 */
export async function commitPrepared<D extends Draft, Why>(
  records: Records,
  planned: Result<D, Why>,
  signature: Signature,
  { seq, ahead }: Prepared<unknown>,
): Promise<Result<Committed<D>, CommitFailure>> {
  const draft = planned.ok ? planned.value : undefined
  const rows = draft?.rows.filter((row) => !isEmpty(row)) ?? []
  if (!draft || rows.length === 0 || !records.db.isOpen()) return err({ code: 'stale' })
  try {
    const writing = await decide(records, { ...draft, rows }, signature, { last: seq, ahead })
    await writeAtOnce(records.db.backendDB(), writing)
    return ok({ draft, change: writing.change })
  } catch (thrown) {
    return err(failureOf(thrown))
  }
}

/** Which book this is, and how far it has come. */
type Head = { readonly book: BookRow | undefined; readonly last: number }

async function lookAtHead({ idbtrans }: Transaction): Promise<Head> {
  const [book, newest] = await Promise.all([
    answer<BookRow | undefined>(idbtrans.objectStore('book').get('book')),
    answer(idbtrans.objectStore('changes').openKeyCursor(null, 'prev')),
  ])
  return { book, last: Number(newest?.key ?? 0) }
}

const strict: IDBTransactionOptions = { durability: 'strict' }

/** Rows that are checked and may be put, with what follows from them. */
type Writing = {
  readonly change: Change
  readonly written: readonly WrittenRow[]
  readonly derived: readonly DerivedRows[]
}

/** Holds the rows against the book and their tables, and derives. Only reads. */
async function decide(
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
  return { change: asChange(records, draft, signature, last + 1, written), written, derived }
}

/** The last word on a prepared Change: written whole, and only into a book that is in its place. */
const writeAtOnce = (database: IDBDatabase, writing: Writing): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = database.transaction(tablesOf(writing), 'readwrite', strict)
    transaction.oncomplete = () => resolve()
    // Aborted without an error: by ourselves, below.
    transaction.onabort = () => reject(transaction.error ?? new Refused({ code: 'stale' }))
    const book: IDBRequest<BookRow | undefined> = transaction.objectStore('book').get('book')
    book.onsuccess = () => {
      if (book.result && !book.result.retiredBy) transaction.commit()
      else transaction.abort()
    }
    putAll(transaction, writing)
  })

const tablesOf = ({ written, derived }: Writing): string[] => [
  ...new Set(['book', 'changes', ...[...written, ...derived].map(({ table }) => table)]),
]

/** Asks for all writes at once, past Dexie: what it adds to each is felt at the counter. */
function putAll(transaction: IDBTransaction, { change, written, derived }: Writing) {
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
