import type { Transaction } from 'dexie'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Change } from '#shared/book/change.ts'
import { allDone, answer } from './answer.ts'
import { type CommitFailure, failureOf, Refused } from './commit-failure.ts'
import { lookAhead } from './derived.ts'
import { type Draft, isEmpty, type Signature } from './draft.ts'
import { type BookRow, isRemoved, type Records } from './records.ts'
import { unlessClosed } from './unless-closed.ts'
import { checked, putAll } from './writing.ts'

/** The plan declined, for a reason of its own. */
export type Declined<Why> = { readonly code: 'declined'; readonly why: Why }

/** Reads the book and plans what to write, or declines with a reason. */
export type Plan<D extends Draft, Why> = () => Promise<Result<D, Why>>

/** What was planned, and the Change it became; none when there was nothing to change. */
export type Committed<D extends Draft> = { readonly draft: D; readonly change?: Change }

type Outcome<D extends Draft, Why> = Result<Committed<D>, CommitFailure | Declined<Why>>

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
): Promise<Outcome<D, Why>> {
  try {
    // `async`: only then does Dexie follow native awaits through a slow read.
    const work = records.db.transaction(
      'rw',
      records.db.tables,
      async (transaction): Promise<Outcome<D, Why>> => {
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
        const writing = await checked(records, { ...draft, rows }, signature, { last, ahead })
        const puts = allDone(transaction.idbtrans, putAll(transaction.idbtrans, writing))
        // No request follows, so the disk need not wait until every answer is back. From here on the
        // browser itself undoes all of it if any of it fails.
        transaction.idbtrans.commit()
        await puts
        return ok({ draft, change: writing.change })
      },
    )
    return await unlessClosed(records.db, work)
  } catch (thrown) {
    const failure = failureOf(thrown)
    return err(failure.code === 'failed' && isRemoved(records) ? { code: 'retired' } : failure)
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
