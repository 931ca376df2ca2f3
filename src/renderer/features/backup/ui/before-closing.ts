import type { AppContext } from '#kit/use-book.ts'
import { hasNews } from '../rules.ts'
import { useBackupWork } from '../state.ts'
import { backUp } from './back-up.ts'
import { lookAround } from './look-around.ts'

const patience = 20_000

/**
 * The last backup of the day, if the previous one does not hold everything or is gone. Holds the window for at
 * most twenty seconds, and the owner can skip it: the book itself is saved anyway.
 */
export async function backUpBeforeClosing(app: AppContext): Promise<void> {
  const { keeper } = app
  if (!keeper) return
  const stop = new AbortController()
  const enough = AbortSignal.any([stop.signal, AbortSignal.timeout(patience)])
  const given = new Promise<void>((resolve) =>
    enough.addEventListener('abort', () => resolve(), { once: true }),
  )
  // What the stamp says of the last backup holds only if the file is there.
  if (!hasNews(keeper.stamp())) await Promise.race([lookAround(app), given])
  if (!hasNews(keeper.stamp())) return
  useBackupWork.setState({ closing: { closeNow: () => stop.abort() } })
  await Promise.race([whatIsMissing(app, enough), given])
  useBackupWork.setState({ closing: undefined })
}

/** Waits for a backup in progress; it may already hold everything. */
async function whatIsMissing(app: AppContext, signal: AbortSignal): Promise<void> {
  if (useBackupWork.getState().working) {
    await new Promise<void>((resolve) => {
      const end = useBackupWork.subscribe((work) => {
        if (work.working) return
        end()
        resolve()
      })
    })
  }
  const isMissing = app.keeper && hasNews(app.keeper.stamp()) && !signal.aborted
  if (isMissing) await backUp(app, 'backups', { by: 'schedule', signal })
}
