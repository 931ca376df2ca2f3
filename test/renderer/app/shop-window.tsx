import type { OpenApp } from '#app/open-app.ts'
import { RunningApp } from '#app/RunningApp.tsx'
import { useBackupWork } from '#features/backup/state.ts'
import { show } from '../ui/show.tsx'
import type { Computer } from './shop-with-journal.ts'

export type ShopWindow = { readonly app: OpenApp; readonly close: () => Promise<void> }

/** The window of a shop that was opened before, standing at one of its screens. */
export async function openWindowAt(computer: Computer, path: string): Promise<ShopWindow> {
  window.history.replaceState(null, '', `${window.location.pathname}#${path}`)
  // What the app remembers until a restart; here a test is one.
  useBackupWork.setState(useBackupWork.getInitialState(), true)
  const app = await computer.open()
  await app.book.people.whole()
  const shown = await show(<RunningApp app={app} host={computer.parts.host} start={path} />)
  return {
    app,
    close: async () => {
      shown.close()
      await settled(app)
      app.book.close()
    },
  }
}

/** What the screen was still reading has come to its end. */
async function settled({ book: { records } }: OpenApp): Promise<void> {
  if (!records.db.isOpen()) return
  for (let steps = 0; steps < 8; steps++)
    await records.db.transaction('r', records.db.tables, () => records.book.count())
}
