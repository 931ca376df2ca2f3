import { join } from 'node:path'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  session,
  shell,
} from 'electron'
import { aboutHost, majorOf } from './app/about.ts'
import { tendTheStore } from './app/before-window.ts'
import { ask, askFolderWith, askWhereWith } from './app/dialogs.ts'
import { backupFolder, keepOneFolder } from './app/folders.ts'
import { quitWithTheWindow } from './app/lifecycle.ts'
import { guardNavigation } from './app/navigation.ts'
import { cutNames, cutNetwork } from './app/offline.ts'
import { isOlder } from './app/older-chromium.ts'
import { refusePermissions } from './app/permissions.ts'
import { claimScheme, servePages } from './app/protocol.ts'
import { olderThanRecords } from './app/questions.ts'
import { openPage, windowOptions } from './app/window.ts'
import { lookAfter } from './app/window-care.ts'
import { hostHandlers } from './ipc/handlers.ts'
import { serve } from './ipc/serve.ts'
import { backupsIn } from './services/backups.ts'
import { openFiles } from './services/files.ts'
import { journalIn } from './services/journal.ts'
import { keyFile } from './services/key-file.ts'
import { ledgerAt } from './services/ledger.ts'
import { openLog } from './services/log.ts'
import { recordsStore } from './services/records-store.ts'
import { rescueCopies } from './services/rescue.ts'
import { freeRoom } from './services/room.ts'
import { saveAs } from './services/save-as.ts'
import { secondFolder } from './services/second-folder.ts'
import { stampFile } from './services/stamp.ts'

keepOneFolder(app)
if (app.requestSingleInstanceLock()) start()
else app.exit(0)

function start(): void {
  claimScheme(protocol)
  cutNames(app.commandLine)
  guardNavigation(app)
  quitWithTheWindow(app)
  // Never awaited at the top level: Electron gets ready only after this file has run to its end.
  app.whenReady().then(openTheShop).catch(giveUp)
}

async function openTheShop(): Promise<void> {
  const folder = app.getPath('userData')
  const log = openLog(logFile())
  const stamp = stampFile(folder)
  const places = { session: app.getPath('sessionData'), folder }
  const records = recordsStore(places)
  const rescue = rescueCopies(places)

  const running = { app: app.getVersion(), chromium: majorOf(process.versions.chrome) }
  if (isOlder(running.chromium, await stamp.newestChromium())) {
    await ask(dialog, olderThanRecords)
    return app.exit(0)
  }
  await tendTheStore({ records, rescue, stamp, running, log })

  await cutNetwork(app, session.defaultSession)
  refusePermissions(session.defaultSession)
  servePages(protocol, join(import.meta.dirname, '../renderer'))

  const window = new BrowserWindow(
    windowOptions({
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      dark: nativeTheme.shouldUseDarkColors,
      packaged: app.isPackaged,
    }),
  )
  const files = openFiles()
  const around = { app, dialog, menu: Menu, power: powerMonitor, files, log }
  const closing = lookAfter(window, around)
  const second = secondFolder({
    folder,
    askFolder: askFolderWith(dialog, window),
    first: () => backupFolder(app),
  })
  const handlers = hostHandlers({
    about: () => aboutHost(app, process),
    stamp,
    files,
    saveAs: saveAs(files, askWhereWith(dialog, window), () => app.getPath('downloads')),
    backups: backupsIn(() => backupFolder(app), {
      files,
      ledger: ledgerAt(join(folder, 'backups.json')),
      second,
      leaving: async () => {
        const found = await stamp.read()
        return found.state === 'found' ? (found.stamp.leaving ?? []) : []
      },
      showFolder: (path) => shell.openPath(path),
    }),
    second,
    journal: journalIn(join(folder, 'journal')),
    rescue,
    records,
    key: keyFile(folder),
    freeRoom: () => freeRoom(folder),
    openOutside: (url) => shell.openExternal(url),
    bookIs: closing.bookIs,
    readyToClose: closing.ready,
    startAgain,
  })
  serve(ipcMain, handlers, log)
  await openPage(window)
}

function startAgain(): void {
  app.relaunch()
  app.exit(0)
}

function giveUp(trouble: unknown): void {
  openLog(logFile()).note('did not start', trouble)
  dialog.showErrorBox(
    'The Usual could not start',
    'Nothing was changed and your records are safe where they are. Start it again; ' +
      `if that does not help, this file says where it stopped: ${logFile()}`,
  )
  app.exit(1)
}

function logFile(): string {
  return join(app.getPath('userData'), 'logs', 'the-usual.log')
}
