import { House } from '#app/House.tsx'
import type { OpenHouse } from '#app/open-house.ts'
import { useBackupWork } from '#features/backup/state.ts'
import { show } from '../ui/show.tsx'
import type { Computer } from './shop-with-journal.ts'

export type ShopWindow = { readonly house: OpenHouse; readonly close: () => Promise<void> }

/** The window of a shop that was opened before, standing at one of its screens. */
export async function openWindowAt(computer: Computer, path: string): Promise<ShopWindow> {
  window.history.replaceState(null, '', `${window.location.pathname}#${path}`)
  // What the app remembers until a restart; here a test is one.
  useBackupWork.setState(useBackupWork.getInitialState(), true)
  const house = await computer.open()
  await house.book.people.whole()
  const shown = await show(<House house={house} host={computer.parts.host} start={path} />)
  return {
    house,
    close: async () => {
      shown.close()
      await settled(house)
      house.book.close()
    },
  }
}

/** What the screen was still reading has come to its end. */
async function settled({ book: { records } }: OpenHouse): Promise<void> {
  if (!records.db.isOpen()) return
  for (let steps = 0; steps < 8; steps++)
    await records.db.transaction('r', records.db.tables, () => records.book.count())
}
