import type { AppContext } from '#kit/use-book.ts'
import { hasNews } from '../rules.ts'
import { useBackupWork } from '../state.ts'
import { backUp } from './back-up.ts'

const patience = 20_000

/**
 * The last backup of the day, if anything changed since the previous one. Holds the window for at
 * most twenty seconds, and the owner can skip it: the book itself is saved anyway.
 */
export async function backUpBeforeClosing(app: AppContext): Promise<void> {
  if (!app.keeper || !hasNews(app.keeper.stamp())) return
  const stop = new AbortController()
  const enough = AbortSignal.any([stop.signal, AbortSignal.timeout(patience)])
  const given = new Promise<void>((resolve) =>
    enough.addEventListener('abort', () => resolve(), { once: true }),
  )
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
