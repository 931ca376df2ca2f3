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
import { type AskedBackup, askedBackup } from './app/asked-backup.ts'
import { tendTheStore } from './app/before-window.ts'
import { askFolderWith, askIn, askWhereWith } from './app/dialogs.ts'
import { backupFolderName, keepOneFolder } from './app/folders.ts'
import { quitWithTheWindow } from './app/lifecycle.ts'
import { guardNavigation } from './app/navigation.ts'
import { cutNames, cutNetwork } from './app/offline.ts'
import { isOlder } from './app/older-chromium.ts'
import { refusePermissions } from './app/permissions.ts'
import { claimScheme, servePages } from './app/protocol.ts'
import { carriesAway, handsOver, olderThanRecords } from './app/questions.ts'
import { onlyOne } from './app/single-instance.ts'
import { startAgain } from './app/start-again.ts'
import {
  giveUp,
  noSandbox,
  notForward,
  type StartTrouble,
  stopped,
  takeEmptyFolder,
} from './app/start-trouble.ts'
import { tellTerminal } from './app/terminal.ts'
import { openPage, windowOptions } from './app/window.ts'
import { lookAfter } from './app/window-care.ts'
import { hostHandlers } from './ipc/handlers.ts'
import { serve } from './ipc/serve.ts'
import { backupsIn } from './services/backups.ts'
import { backupPlace, carrierOf } from './services/carried-folder.ts'
import { openFiles } from './services/files.ts'
import { journalIn } from './services/journal.ts'
import { keyFile } from './services/key-file.ts'
import { lastFolderIn } from './services/last-folder.ts'
import { ledgerAt } from './services/ledger.ts'
import { openOutside } from './services/links.ts'
import { openLog } from './services/log.ts'
import { recordsStore } from './services/records-store.ts'
import { rescueCopies } from './services/rescue.ts'
import { freeRoom } from './services/room.ts'
import { saveAs } from './services/save-as.ts'
import { secondFolder } from './services/second-folder.ts'
import { stampFile } from './services/stamp.ts'

/** Windows groups windows and notifications by it; the installer's shortcut has the same. */
const appId = 'app.theusual.desktop'

const folder = keepOneFolder(app)
if (!folder.ok) void refuse(folder.error)
else if (app.commandLine.hasSwitch('no-sandbox')) void refuse(noSandbox)
else startIn(folder.value)

function startIn(folder: string): void {
  const only = onlyOne(app, folder)
  if (only === true) start(folder)
  else {
    takeEmptyFolder(app)
    void only.then((answer) =>
      answer === 'came forward' ? app.exit(0) : refuse(notForward(folder)),
    )
  }
}

function start(folder: string): void {
  tellTerminal('starting')
  app.setAppUserModelId(appId)
  claimScheme(protocol)
  cutNames(app.commandLine)
  guardNavigation(app)
  quitWithTheWindow(app)
  const asked = askedBackup(app, { args: process.argv, folder: process.cwd() })
  // Never awaited at the top level: Electron gets ready only after this file has run to its end.
  app
    .whenReady()
    .then(() => openTheShop(folder, asked))
    .catch((trouble: unknown) => {
      openLog(logIn(folder)).note('did not start', trouble)
      return refuse(stopped(logIn(folder)))
    })
}

function refuse(trouble: StartTrouble): Promise<void> {
  return giveUp(trouble, { app, dialog })
}

async function openTheShop(folder: string, asked: AskedBackup): Promise<void> {
  const log = openLog(logIn(folder))
  const stamp = stampFile(folder)
  const places = { session: app.getPath('sessionData'), folder }
  const records = recordsStore(places)
  const rescue = rescueCopies(places)

  const running = { app: app.getVersion(), chromium: majorOf(process.versions.chrome) }
  if (isOlder(running.chromium, await stamp.newestChromium())) {
    await askIn(dialog, () => undefined)(olderThanRecords)
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
  const around = { home: app.getPath('home'), platform: process.platform, env: process.env }
  const documents = app.getPath('documents')
  const place = await backupPlace({ ...around, documents, name: backupFolderName })
  const closing = lookAfter(window, {
    ...{ app, dialog, menu: Menu, power: powerMonitor, shell, files, log, folder },
    endCleanly: stamp.endCleanly,
    onBackupAsked: asked.onAsked,
  })
  const askOver = askIn(dialog, () => window)
  const key = keyFile(folder)
  const last = lastFolderIn(folder)
  const second = secondFolder({
    folder,
    askFolder: askFolderWith(dialog, window, last),
    first: place.folder,
    mayUse: async (chosen) => {
      const by = await carrierOf(chosen, around)
      const sealed = await key.read()
      // Encrypted copies tell nobody anything.
      if (by === undefined || (sealed.ok && sealed.value.identity !== null)) return true
      return (await askOver(carriesAway(by))) === 'use'
    },
  })
  const handlers = hostHandlers({
    about: () => aboutHost(app, process),
    stamp,
    files,
    saveAs: saveAs(files, askWhereWith(dialog, window), {
      firstFolder: () => app.getPath('downloads'),
      last,
    }),
    backups: backupsIn(place, {
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
    key,
    freeRoom: () => freeRoom(folder),
    openOutside: openOutside({
      folder,
      ask: (kind) => askOver(handsOver[kind]),
      open: (url) => shell.openExternal(url),
    }),
    bookIs: closing.bookIs,
    askedBackup: asked.take,
    onScreen: () => tellTerminal('onScreen'),
    closingHeard: closing.heard,
    readyToClose: closing.ready,
    startAgain: () => void startAgain(app, dialog),
  })
  serve(ipcMain, handlers, log)
  tellTerminal('opening')
  await openPage(window)
}

const logIn = (folder: string): string => join(folder, 'logs', 'the-usual.log')
