import type { Clock } from '#platform/clock.ts'
import type { Host } from '#platform/host.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import type { Records } from '../records.ts'
import { switchTo } from '../switch.ts'
import { forgetErased } from './forget.ts'
import { lastSequence } from './read-book.ts'
import type { BookWithout } from './rebuild-without.ts'

export type NextWithout = BookWithout & {
  readonly erased: readonly CustomerId[]
  readonly lastBackup?: Stamp['lastBackup']
}

type Parts = { readonly host: Host; readonly clock: Clock; readonly indexedDB: IDBFactory }

/**
 * One write makes the book without them the book; then every book that held them goes, with its
 * journal and all copies beside it. There is no way back, on purpose. What another window wrote in
 * the last moment calls it off before anything has changed.
 */
export async function putInPlace(
  next: NextWithout,
  old: Records,
  parts: Parts,
): Promise<Result<undefined, 'moved-on' | 'failed'>> {
  if (!(await retireAt(old, next))) return err('moved-on')
  await switchTo(next, parts, 'gone')
  const found = await parts.host.calls['stamp:read'](undefined)
  const stamp = found.ok && found.value.state === 'found' ? found.value.stamp : undefined
  // What stands there is what the next start opens, whatever was answered to the write.
  if (stamp?.bookId !== next.bookId) {
    await old.book.update('book', { retiredBy: undefined })
    return err('failed')
  }
  old.db.close()
  await forgetErased(stamp, { ...parts, tables: old.tables })
  return ok(undefined)
}

/** Only if nothing was written since it was read: from then on no window can write to it. */
const retireAt = (old: Records, next: NextWithout): Promise<boolean> =>
  old.db.transaction('rw', [old.book, old.changes], async () => {
    if ((await lastSequence(old)) !== next.seq) return false
    await old.book.update('book', { retiredBy: next.bookId })
    return true
  })
