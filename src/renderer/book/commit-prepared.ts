import { err, ok, type Result } from '#shared/base/result.ts'
import type { Committed } from './commit.ts'
import { type CommitFailure, failureOf, Refused } from './commit-failure.ts'
import type { LookedAhead } from './derived.ts'
import { type Draft, isEmpty, type Signature } from './draft.ts'
import type { BookRow, Records } from './records.ts'
import { unlessClosed } from './unless-closed.ts'
import { checked, putAll, type Writing } from './writing.ts'

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
    const writing = await checked(records, { ...draft, rows }, signature, { last: seq, ahead })
    await unlessClosed(records.db, writeAtOnce(records.db.backendDB(), writing))
    return ok({ draft, change: writing.change })
  } catch (thrown) {
    return err(failureOf(thrown))
  }
}

const strict: IDBTransactionOptions = { durability: 'strict' }

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
    try {
      putAll(transaction, writing)
    } catch (thrown) {
      // Else what was asked for before it would be committed without the rest.
      transaction.abort()
      throw thrown
    }
  })

const tablesOf = ({ written, derived }: Writing): string[] => [
  ...new Set(['book', 'changes', ...[...written, ...derived].map(({ table }) => table)]),
]
