import { join } from 'node:path'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  Notification,
  nativeTheme,
  powerMonitor,
  protocol,
  session,
  shell,
} from 'electron'
import { majorOf } from './app/about.ts'
import type { AskedBackup } from './app/asked-backup.ts'
import { tendTheStore } from './app/before-window.ts'
import { askIn } from './app/dialogs.ts'
import { noticesOf } from './app/notices.ts'
import { cutNetwork } from './app/offline.ts'
import { isOlder } from './app/older-chromium.ts'
import { refusePermissions } from './app/permissions.ts'
import { servePages } from './app/protocol.ts'
import { olderThanRecords } from './app/questions.ts'
import { startAgain } from './app/start-again.ts'
import { tellIn } from './app/tell-window.ts'
import { tellTerminal } from './app/terminal.ts'
import { openPage, windowOptions } from './app/window.ts'
import { lookAfter } from './app/window-care.ts'
import { hostServices } from './host-services.ts'
import { hostHandlers } from './ipc/handlers.ts'
import { serve } from './ipc/serve.ts'
import { openFiles } from './services/files.ts'
import type { Log } from './services/log.ts'
import { recordsStore } from './services/records-store.ts'
import { rescueCopies } from './services/rescue.ts'
import { stampFile } from './services/stamp.ts'

type Start = { readonly folder: string; readonly asked: AskedBackup; readonly log: Log }

/** Once the app is ready: looks after the store, opens the window and serves its calls. */
export async function openShop({ folder, asked, log }: Start): Promise<void> {
  const stamp = stampFile(folder)
  const places = { session: app.getPath('sessionData'), folder }
  const store = { stamp, records: recordsStore(places), rescue: rescueCopies(places) }

  const running = { app: app.getVersion(), chromium: majorOf(process.versions.chrome) }
  if (isOlder(running.chromium, await stamp.newestChromium())) {
    await askIn(dialog, () => undefined)(olderThanRecords)
    return app.exit(0)
  }
  await tendTheStore({ ...store, running, log })

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
  const services = await hostServices({ app, dialog, shell, window, files, folder, stamp })
  const closing = lookAfter(window, {
    ...{ app, dialog, menu: Menu, power: powerMonitor, shell, files, log, folder },
    endCleanly: stamp.endCleanly,
    onBackupAsked: asked.onAsked,
  })
  const handlers = hostHandlers({
    ...store,
    ...services,
    notices: noticesOf({ app, Notice: Notification, window, tell: tellIn(window) }),
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
