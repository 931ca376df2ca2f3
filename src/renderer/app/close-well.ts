import { backUpBeforeClosing } from '#features/backup/ui/before-closing.ts'
import type { Host } from '#platform/host.ts'
import type { OpenApp } from './open-app.ts'

/** Writes a clean close into the stamp and answers the host, which waits for it. */
export function closeWell(app: OpenApp, host: Host): () => void {
  const { keeper, journal } = app
  const settle = (clean: boolean) => () => void keeper?.settle(clean)
  const leaving = settle(true)
  // A page kept in memory by the browser may come back and go on writing.
  const returning = (event: PageTransitionEvent) => event.persisted && settle(false)()
  window.addEventListener('pagehide', leaving)
  window.addEventListener('pageshow', returning)
  const stopHearing = host.onNews((news) => {
    if (news.kind !== 'closing') return
    void (async () => {
      await journal?.settle()
      // Before the backup: even if that fails, the book itself was closed cleanly.
      await keeper?.settle(true)
      await backUpBeforeClosing({ ...app, host, features: [] })
      await host.calls['app:ready-to-close'](undefined)
    })()
  })
  return () => {
    stopHearing()
    window.removeEventListener('pagehide', leaving)
    window.removeEventListener('pageshow', returning)
  }
}
