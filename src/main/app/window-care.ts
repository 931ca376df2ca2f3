import type { App, BrowserWindow, Dialog, Menu, PowerMonitor } from 'electron'
import { newsChannel } from '#shared/host/bridge.ts'
import type { HostNews } from '#shared/host/contract.ts'
import type { Files } from '../services/files.ts'
import type { Log } from '../services/log.ts'
import { type Closing, closeWhenWritten } from './closing.ts'
import { ask } from './dialogs.ts'
import { heedPower, mendBrokenPage, whenPageLeaves } from './lifecycle.ts'
import { menuTemplate } from './menu.ts'
import { brokenPage, stillWriting } from './questions.ts'
import { comeForwardOnSecondStart } from './single-instance.ts'
import { showWhenReady } from './window.ts'

type Around = {
  readonly app: Pick<App, 'on' | 'isPackaged'>
  readonly dialog: Pick<Dialog, 'showMessageBox'>
  readonly menu: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>
  readonly power: Pick<PowerMonitor, 'on'>
  readonly files: Files
  readonly log: Log
}

/** The window gives its last backup twenty seconds and then closes by itself. */
const patienceMs = 25_000
const shutdownPatienceMs = 3_000

/** Handles all that happens to an open window besides its own calls; returns how it closes. */
export function lookAfter(window: BrowserWindow, around: Around): Closing {
  const { app, dialog, menu, power, files, log } = around
  const tell = (news: HostNews) => {
    if (!window.isDestroyed()) window.webContents.send(newsChannel, news)
  }
  const closing = closeWhenWritten(window, {
    tellWindow: () => tell({ kind: 'closing' }),
    askOwner: () => ask(dialog, stillWriting),
    limitMs: patienceMs,
    hurryMs: shutdownPatienceMs,
  })
  const owner = window.webContents.id
  whenPageLeaves(window.webContents, () => void files.dropAll(owner))
  mendBrokenPage(window.webContents, {
    ask: () => ask(dialog, brokenPage),
    close: () => window.destroy(),
    log,
  })
  heedPower(power, window, { closing, tellSuspending: () => tell({ kind: 'suspending' }) })
  comeForwardOnSecondStart(app, window)
  showWhenReady(window)
  const choose = (command: Extract<HostNews, { kind: 'menu' }>['command']) =>
    tell({ kind: 'menu', command })
  const { platform } = process
  const template = menuTemplate({ platform, packaged: app.isPackaged, choose })
  menu.setApplicationMenu(menu.buildFromTemplate(template))
  return closing
}
