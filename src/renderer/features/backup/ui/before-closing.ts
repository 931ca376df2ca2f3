import type { House } from '#kit/use-book.ts'
import { hasNews } from '../rules.ts'
import { useBackupWork } from '../state.ts'
import { backUp } from './back-up.ts'

const patience = 20_000

/**
 * The last backup of the day, if anything changed since the one before. Never holds the window for
 * longer than twenty seconds, nor against the owner's will: the book itself is saved anyway.
 */
export async function backUpBeforeClosing(house: House): Promise<void> {
  if (!house.keeper || !hasNews(house.keeper.stamp())) return
  const stop = new AbortController()
  const enough = AbortSignal.any([stop.signal, AbortSignal.timeout(patience)])
  const given = new Promise<void>((resolve) =>
    enough.addEventListener('abort', () => resolve(), { once: true }),
  )
  useBackupWork.setState({ closing: { closeNow: () => stop.abort() } })
  await Promise.race([whatIsMissing(house, enough), given])
  useBackupWork.setState({ closing: undefined })
}

/** One that is under way is waited for; it may hold everything by then. */
async function whatIsMissing(house: House, signal: AbortSignal): Promise<void> {
  if (useBackupWork.getState().working) {
    await new Promise<void>((resolve) => {
      const end = useBackupWork.subscribe((work) => {
        if (work.working) return
        end()
        resolve()
      })
    })
  }
  const isMissing = house.keeper && hasNews(house.keeper.stamp()) && !signal.aborted
  if (isMissing) await backUp(house, 'backups', { by: 'schedule', signal })
}
