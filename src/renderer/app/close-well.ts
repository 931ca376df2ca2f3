import { backUpBeforeClosing } from '#features/backup/ui/before-closing.ts'
import type { Host } from '#platform/host.ts'
import type { OpenApp } from './open-app.ts'

/** What is open in this window, also after its screens broke. */
export type InWindow = { app?: OpenApp | undefined; isBroken: boolean }

/**
 * Writes a clean close into the stamp and answers the host, which waits for it. Whatever the window
 * shows, it answers: a start that stumbled has nothing to write and closes at once.
 */
export function closeWell(inWindow: () => InWindow, host: Host): () => void {
  const settle = (clean: boolean) => () => void inWindow().app?.keeper?.settle(clean)
  const leaving = settle(true)
  // A page kept in memory by the browser may come back and go on writing.
  const returning = (event: PageTransitionEvent) => event.persisted && settle(false)()
  window.addEventListener('pagehide', leaving)
  window.addEventListener('pageshow', returning)
  const stopHearing = host.onNews((news) => {
    if (news.kind !== 'closing') return
    void host.calls['app:closing-heard'](undefined)
    void finish(inWindow(), host)
      // What could not be written is in the journal, or is written at the next start.
      .catch((thrown: unknown) => console.error(thrown))
      .then(() => host.calls['app:ready-to-close'](undefined))
  })
  return () => {
    stopHearing()
    window.removeEventListener('pagehide', leaving)
    window.removeEventListener('pageshow', returning)
  }
}

async function finish({ app, isBroken }: InWindow, host: Host): Promise<void> {
  if (!app) return
  await app.journal?.settle()
  // Before the backup: even if that fails, the book itself was closed cleanly.
  await app.keeper?.settle(true)
  if (!isBroken) await backUpBeforeClosing({ ...app, host, features: [] })
}
