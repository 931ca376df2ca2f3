import { sweepHalfBuilt } from '#book/backup/half-built.ts'
import { forgetErased } from '#book/erase/forget.ts'
import { removeBook } from '#book/open.ts'
import { countsBefore, isTimeToPart, keepRetired } from '#book/switch.ts'
import type { Host } from '#platform/host.ts'
import type { OpenApp } from './open-app.ts'

/**
 * After a start that opened well: what a stop in the middle of a restore left is cleared away, and
 * the book of before stays retired until its day has passed. While recovery is open nothing is.
 */
export async function tendOldBook({ book, keeper }: OpenApp, host: Host): Promise<void> {
  if (!keeper) return
  const { indexedDB } = window
  await sweepHalfBuilt(indexedDB)
  const stamp = keeper.stamp()
  // A stop in the middle of an erase must not leave the old book behind.
  await forgetErased(stamp, { host, indexedDB })
  if (!stamp.before) return
  if (!isTimeToPart(stamp, book.clock.now())) return keepRetired(stamp, indexedDB)
  // While it is there the next start knows what to try again.
  const forgot = await host.calls['journal:forget']({ bookId: stamp.before.bookId })
  if (!forgot.ok && forgot.error.code !== 'unsupported') return
  // Whatever stands under that name by now goes only if it is that very book.
  if (await countsBefore(stamp.before, indexedDB)) await removeBook(stamp.before.database)
  await keeper.dropBefore()
}
