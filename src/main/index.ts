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
import { newsChannel } from '#shared/host/bridge.ts'
import type { HostNews } from '#shared/host/contract.ts'
import { aboutHost, majorOf } from './app/about.ts'
import { closeWhenWritten } from './app/closing.ts'
import { askWhereWith, askWith } from './app/dialogs.ts'
import { backupFolder, keepOneFolder } from './app/folders.ts'
import {
  brokenPageWords,
  heedPower,
  mendBrokenPage,
  quitWithTheWindow,
  stillWritingWords,
  whenPageLeaves,
} from './app/lifecycle.ts'
import { menuTemplate } from './app/menu.ts'
import { guardNavigation } from './app/navigation.ts'
import { cutNames, cutNetwork } from './app/offline.ts'
import { isOlder, olderWords } from './app/older-chromium.ts'
import { refusePermissions } from './app/permissions.ts'
import { claimScheme, servePages } from './app/protocol.ts'
import { comeForwardOnSecondStart } from './app/single-instance.ts'
import { openPage, showWhenReady, windowOptions } from './app/window.ts'
import { hostHandlers } from './ipc/handlers.ts'
import { serve } from './ipc/serve.ts'
import { backupsIn } from './services/backups.ts'
import { openFiles } from './services/files.ts'
import { type Log, openLog } from './services/log.ts'
import { recordsStore } from './services/records-store.ts'
import { saveAs } from './services/save-as.ts'
import { stampKeeper } from './services/stamp.ts'

keepOneFolder(app)
if (app.requestSingleInstanceLock()) start()
else app.exit(0)

function start(): void {
  claimScheme(protocol)
  cutNames(app.commandLine)
  guardNavigation(app)
  quitWithTheWindow(app)
  // Never awaited at the top level: Electron is ready only after this file has run to its end.
  app.whenReady().then(openTheShop).catch(giveUp)
}

async function openTheShop(): Promise<void> {
  const folder = app.getPath('userData')
  const log = openLog(join(folder, 'logs', 'the-usual.log'))
  const stamp = stampKeeper(folder)
  const records = recordsStore({ session: app.getPath('sessionData'), folder })

  if (isOlder(majorOf(process.versions.chrome), await stamp.newestChromium())) {
    await dialog.showMessageBox(olderWords)
    return app.exit(0)
  }
  const aside = await records.setAsideIfAsked()
  if (!aside.ok) log.note(`the store was not set aside: ${aside.error.detail}`)

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
  const tell = (news: HostNews) => {
    if (!window.isDestroyed()) window.webContents.send(newsChannel, news)
  }
  const { closing, files } = lookAfter(window, tell, log)

  serve(
    ipcMain,
    hostHandlers({
      about: () => aboutHost(app, process),
      stamp,
      files,
      saveAs: saveAs(files, askWhereWith(dialog, window), () => app.getPath('downloads')),
      backups: backupsIn(() => backupFolder(app), { files, showFolder: shell.openPath }),
      records,
      openOutside: (url) => shell.openExternal(url),
      windowIsUp: closing.windowIsUp,
      readyToClose: closing.ready,
      startAgain: () => {
        app.relaunch()
        app.exit(0)
      },
    }),
    log,
  )
  await openPage(window)
}

function lookAfter(window: BrowserWindow, tell: (news: HostNews) => void, log: Log) {
  const files = openFiles()
  const closing = closeWhenWritten(window, {
    tellWindow: () => tell({ kind: 'closing' }),
    askOwner: () => askWith(dialog, stillWritingWords, ['wait', 'close']),
    limitMs: 10_000,
    hurryMs: 3_000,
  })
  const owner = window.webContents.id
  whenPageLeaves(window.webContents, () => void files.dropAll(owner))
  mendBrokenPage(window.webContents, {
    ask: () => askWith(dialog, brokenPageWords, ['open', 'close']),
    close: () => window.destroy(),
    log,
  })
  heedPower(powerMonitor, window, { closing, tellSuspending: () => tell({ kind: 'suspending' }) })
  comeForwardOnSecondStart(app, window)
  showWhenReady(window)
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate({
        platform: process.platform,
        packaged: app.isPackaged,
        choose: (command) => tell({ kind: 'menu', command }),
      }),
    ),
  )
  return { closing, files }
}

function giveUp(trouble: unknown): void {
  openLog(join(app.getPath('userData'), 'logs', 'the-usual.log')).note('did not start', trouble)
  dialog.showErrorBox(
    'The Usual could not start',
    'Nothing was changed and your records are safe where they are. Start it again; if that does not help, the file the-usual.log says where it stopped.',
  )
  app.exit(1)
}
