import { sweepHalfBuilt } from '#book/backup/half-built.ts'
import { forgetErased } from '#book/erase/forget.ts'
import { removeBook } from '#book/open.ts'
import { countsBefore, isTimeToPart, keepRetired } from '#book/switch.ts'
import { lookAround } from '#features/backup/ui/look-around.ts'
import type { Host } from '#platform/host.ts'
import type { OpenApp } from './open-app.ts'

/**
 * After a clean start: removes what a restore that was cut short left behind; the previous book
 * stays retired until its day has passed. Nothing is removed while recovery is open. `onStopped`: a
 * restore or an erase was stopped while its book was being built.
 */
export async function tendOldBook(
  { book, drafts, keeper }: OpenApp,
  host: Host,
  onStopped: () => void = () => undefined,
): Promise<void> {
  if (!keeper) return
  const { indexedDB } = window
  if (await sweepHalfBuilt({ host, indexedDB })) onStopped()
  const stamp = keeper.stamp()
  // An erase that was cut short must not leave the old book behind.
  await forgetErased(stamp, { host, indexedDB })
  if (!stamp.before) return
  if (!isTimeToPart(stamp, book.clock.now())) return keepRetired(stamp, indexedDB)
  // It is removed only if the new one has a backup, so that is looked for.
  await lookAround({ book, drafts, keeper, host, features: [] })
  if (!isTimeToPart(keeper.stamp(), book.clock.now())) return
  // Until it is removed, the next start knows what to try again.
  const forgot = await host.calls['journal:forget']({ bookId: stamp.before.bookId })
  if (!forgot.ok && forgot.error.code !== 'unsupported') return
  // Another book may have that name by now: it is removed only if it is the same book.
  if (await countsBefore(stamp.before, indexedDB)) await removeBook(stamp.before.database)
  await keeper.dropBefore()
}
