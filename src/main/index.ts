import { join } from 'node:path'
import { app, dialog, protocol } from 'electron'
import { askedBackup } from './app/asked-backup.ts'
import { keepOneFolder } from './app/folders.ts'
import { quitWithTheWindow } from './app/lifecycle.ts'
import { guardNavigation } from './app/navigation.ts'
import { cutNames } from './app/offline.ts'
import { claimScheme } from './app/protocol.ts'
import { onlyOne } from './app/single-instance.ts'
import {
  giveUp,
  noSandbox,
  notForward,
  type StartTrouble,
  stopped,
  takeEmptyFolder,
} from './app/start-trouble.ts'
import { tellTerminal } from './app/terminal.ts'
import { openShop } from './open-shop.ts'
import { openLog } from './services/log.ts'

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
  const log = openLog(logIn(folder))
  const asked = askedBackup(app, { args: process.argv, folder: process.cwd() })
  // Never awaited at the top level: Electron gets ready only after this file has run to its end.
  app
    .whenReady()
    .then(() => openShop({ folder, asked, log }))
    .catch((trouble: unknown) => {
      log.note('did not start', trouble)
      return refuse(stopped(logIn(folder)))
    })
}

function refuse(trouble: StartTrouble): Promise<void> {
  return giveUp(trouble, { app, dialog })
}

function logIn(folder: string): string {
  return join(folder, 'logs', 'the-usual.log')
}
