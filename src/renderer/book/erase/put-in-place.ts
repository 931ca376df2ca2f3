import type { Clock } from '#platform/clock.ts'
import type { Host } from '#platform/host.ts'
import { instant } from '#shared/base/day.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import type { Records } from '../records.ts'
import { stampIn } from '../stamp-keeper.ts'
import { keptFor, switchTo } from '../switch.ts'
import { forgetErased } from './forget.ts'
import { lastSequence } from './read-book.ts'
import type { BookWithout } from './rebuild-without.ts'

export type NextWithout = BookWithout & {
  readonly erased: readonly CustomerId[]
  readonly lastBackup?: Stamp['lastBackup']
}

type Parts = { readonly host: Host; readonly clock: Clock; readonly indexedDB: IDBFactory }

/**
 * One write of the stamp makes the book without them the book, unless the old one was written to
 * meanwhile: then nothing is changed. Then every book that held them is removed, with its journal
 * and all copies. There is no way back, on purpose; so the caller must first make a verified backup
 * of the new book and pass it as `lastBackup`. Thirty days after that backup those of the old book
 * may be removed too.
 */
export async function putInPlace(
  next: NextWithout,
  old: Records,
  parts: Parts,
): Promise<Result<undefined, 'moved-on' | 'failed'>> {
  if (!(await retireAt(old, next))) return err('moved-on')
  await switchTo({ ...next, ...(await leavingWith(next, old, parts)) }, parts, 'gone')
  const stamp = await stampIn(parts.host)
  // What the stamp names is what the next start opens, whatever the write answered.
  if (stamp?.bookId !== next.bookId) {
    await old.book.update('book', { retiredBy: undefined })
    return err('failed')
  }
  old.db.close()
  await forgetErased(stamp, parts)
  return ok(undefined)
}

/** The old book and those it is known to come from: backups of all of them hold these people. */
async function leavingWith(
  { lastBackup }: NextWithout,
  old: Records,
  { host }: Parts,
): Promise<Pick<Stamp, 'leaving'>> {
  if (!lastBackup) return {}
  const from = instant(lastBackup.at + keptFor)
  const [row, stamp] = await Promise.all([old.book.get('book'), stampIn(host)])
  const books = [row?.bookId, row?.parent, stamp?.before?.bookId]
  const ids = new Set(books.filter((each) => each !== undefined))
  return { leaving: [...ids].map((bookId) => ({ bookId, from })) }
}

/** Only if nothing was written since it was read: after this no window can write to it. */
const retireAt = (old: Records, next: NextWithout): Promise<boolean> =>
  old.db.transaction('rw', [old.book, old.changes], async () => {
    if ((await lastSequence(old)) !== next.seq) return false
    await old.book.update('book', { retiredBy: next.bookId })
    return true
  })
