import { join } from 'node:path'
import type { App, BrowserWindow, Dialog, Shell } from 'electron'
import { aboutHost } from './app/about.ts'
import { askFolderWith, askIn, askWhereWith } from './app/dialogs.ts'
import { backupFolderName } from './app/folders.ts'
import { calendarCarriedAway, carriesAway, handsOver } from './app/questions.ts'
import type { Parts } from './ipc/handlers.ts'
import { backupsIn } from './services/backups.ts'
import { calendarFolder } from './services/calendar-folder.ts'
import { backupPlace, carrierOf } from './services/carried-folder.ts'
import type { Files } from './services/files.ts'
import { journalIn } from './services/journal.ts'
import { keyFile } from './services/key-file.ts'
import { lastFolderIn } from './services/last-folder.ts'
import { ledgerAt } from './services/ledger.ts'
import { openOutside } from './services/links.ts'
import { freeRoom } from './services/room.ts'
import { saveAs } from './services/save-as.ts'
import { secondFolder } from './services/second-folder.ts'
import type { StampFile } from './services/stamp.ts'

type Around = {
  readonly app: App
  readonly dialog: Dialog
  readonly shell: Shell
  readonly window: BrowserWindow
  readonly files: Files
  /** Ours, beside the stamp. */
  readonly folder: string
  readonly stamp: StampFile
}

/** What the window's calls are answered with, besides the store and the window itself. */
export async function hostServices(
  of: Around,
): Promise<
  Pick<
    Parts,
    | 'about'
    | 'backups'
    | 'calendar'
    | 'files'
    | 'freeRoom'
    | 'journal'
    | 'key'
    | 'openOutside'
    | 'saveAs'
    | 'second'
  >
> {
  const { app, dialog, shell, window, files, folder, stamp } = of
  const system = { home: app.getPath('home'), platform: process.platform, env: process.env }
  const documents = app.getPath('documents')
  const place = await backupPlace({ ...system, documents, name: backupFolderName })
  const ask = askIn(dialog, () => window)
  const key = keyFile(folder)
  const last = lastFolderIn(folder)
  const askFolder = askFolderWith(dialog, window, last)
  const calendar = calendarFolder({
    ...{ folder, files, askFolder },
    mayUse: async (chosen) => {
      const by = await carrierOf(chosen, system)
      return by === undefined || (await ask(calendarCarriedAway(by))) === 'use'
    },
  })
  const second = secondFolder({
    folder,
    askFolder,
    first: place.folder,
    mayUse: async (chosen) => {
      const by = await carrierOf(chosen, system)
      const sealed = await key.read()
      // Encrypted copies tell nobody anything.
      if (by === undefined || (sealed.ok && sealed.value.identity !== null)) return true
      return (await ask(carriesAway(by))) === 'use'
    },
  })
  const backups = backupsIn(place, {
    files,
    ledger: ledgerAt(join(folder, 'backups.json')),
    second,
    leaving: async () => {
      const found = await stamp.read()
      return found.state === 'found' ? (found.stamp.leaving ?? []) : []
    },
    showFolder: (path) => shell.openPath(path),
  })
  return {
    about: () => aboutHost(app, process),
    ...{ files, key, second, calendar, backups },
    saveAs: saveAs(files, askWhereWith(dialog, window), {
      firstFolder: () => app.getPath('downloads'),
      last,
    }),
    journal: journalIn(join(folder, 'journal')),
    freeRoom: () => freeRoom(folder),
    openOutside: openOutside({
      folder,
      ask: (kind) => ask(handsOver[kind]),
      open: (url) => shell.openExternal(url),
    }),
  }
}
