import type { ReactNode } from 'react'
import { features } from '#app/features.ts'
import type { OpenApp } from '#app/open-app.ts'
import { RunningApp } from '#app/RunningApp.tsx'
import type { Book } from '#book/book.ts'
import { useBackupWork } from '#features/backup/state.ts'
import { AppContextProvider } from '#kit/AppContextProvider.tsx'
import { openDrafts } from '#kit/draft-store.ts'
import { browserHost } from '#platform/browser-host.ts'
import type { Host } from '#platform/host.ts'
import { Messages } from '#ui/Messages.tsx'
import type { Computer } from './shop-with-journal.ts'
import { show } from './show.tsx'

export type Shown = { readonly close: () => Promise<void> }

/** The whole window at one of its screens, with a book that is already open. */
export const showScreen = async (
  book: Book,
  path: string,
  host = browserHost(window),
): Promise<Shown> => {
  const drafts = await draftsOf(book)
  const shown = await showApp({ book, drafts }, path, host)
  return {
    close: async () => {
      await shown.close()
      await drafts.close()
    },
  }
}

/** As the next window finds them; what is closed or not makes no difference to it. */
export const draftsOf = ({ id, clock }: Book) =>
  openDrafts({ bookId: id, now: clock.now, indexedDB: window.indexedDB })

/** One part of a screen inside an open book, without the window around it: for tests of the kit. */
export async function showPart(book: Book, what: ReactNode): Promise<Shown> {
  const drafts = await draftsOf(book)
  const app = { book, drafts, host: browserHost(window), features }
  const shown = await show(
    <AppContextProvider app={app}>
      {what}
      <Messages screen="" />
    </AppContextProvider>,
  )
  return {
    close: async () => {
      shown.close()
      await drafts.close()
      await settled(book)
    },
  }
}

export type ShopWindow = Shown & { readonly app: OpenApp }

/** The whole window of an opened `computerWith(…)`: stamp, journal and backups work. */
export async function openWindowAt(computer: Computer, path: string): Promise<ShopWindow> {
  const app = await computer.open()
  await app.book.people.whole()
  const shown = await showApp(app, path, computer.parts.host)
  return {
    app,
    close: async () => {
      await shown.close()
      app.book.close()
    },
  }
}

async function showApp(app: OpenApp, path: string, host: Host): Promise<Shown> {
  window.history.replaceState(null, '', `${window.location.pathname}#${path}`)
  // What the app remembers until a restart; here each test is one.
  useBackupWork.setState(useBackupWork.getInitialState(), true)
  const shown = await show(<RunningApp app={app} host={host} start={path} />)
  return {
    close: async () => {
      shown.close()
      await settled(app.book)
    },
  }
}

/** Waits until the screen has read everything; most reads depend on another one. */
async function settled({ records }: Book): Promise<void> {
  if (!records.db.isOpen()) return
  for (let steps = 0; steps < 8; steps++)
    await records.db.transaction('r', records.db.tables, () => records.book.count())
}
