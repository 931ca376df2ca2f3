import type { App, BrowserWindow, Dialog, Menu, PowerMonitor, Shell } from 'electron'
import type { HostNews } from '#shared/host/contract.ts'
import type { Files } from '../services/files.ts'
import type { Log } from '../services/log.ts'
import type { AskedBackup } from './asked-backup.ts'
import { type Closing, closeWhenWritten } from './closing.ts'
import { askIn } from './dialogs.ts'
import { watchForHangs } from './hangs.ts'
import { heedPower, mendBrokenPage, whenPageLeaves } from './lifecycle.ts'
import { menuTemplate } from './menu.ts'
import { lookForNewer } from './newer-version.ts'
import { brokenPage, closingPageHangs, pageHangs, stillWriting } from './questions.ts'
import { comeForwardOnSecondStart } from './single-instance.ts'
import { tellIn } from './tell-window.ts'
import { showWhenReady } from './window.ts'

type Around = {
  readonly app: Pick<App, 'on' | 'isPackaged'>
  readonly dialog: Pick<Dialog, 'showMessageBox'>
  readonly menu: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>
  readonly power: Pick<PowerMonitor, 'on'>
  readonly files: Files
  readonly shell: Pick<Shell, 'openExternal'>
  readonly log: Log
  readonly endCleanly: () => void
  readonly onBackupAsked: AskedBackup['onAsked']
  /** Where a second start looks for an answer. */
  readonly folder: string
}

const hearingMs = 3_000
/** The window gives its last backup twenty seconds and then closes by itself. */
const patienceMs = 25_000
const shutdownPatienceMs = 3_000

/** Handles all that happens to an open window besides its own calls; returns how it closes. */
export function lookAfter(window: BrowserWindow, around: Around): Closing {
  const { app, dialog, menu, power, files, log } = around
  const ask = askIn(dialog, () => (window.isDestroyed() ? undefined : window))
  const tell = tellIn(window)
  const closing = closeWhenWritten(window, {
    tellWindow: () => tell({ kind: 'closing' }),
    askOwner: (why, over) => ask(why === 'writes' ? stillWriting : closingPageHangs, over),
    hearMs: hearingMs,
    limitMs: patienceMs,
    hurryMs: shutdownPatienceMs,
  })
  const owner = window.webContents.id
  whenPageLeaves(window.webContents, () => void files.dropAll(owner))
  mendBrokenPage(window.webContents, {
    ask: () => ask(brokenPage),
    close: () => window.destroy(),
    log,
  })
  watchForHangs(window, {
    ask: (over) => ask(pageHangs, over),
    isClosing: closing.isUnderWay,
    log,
  })
  heedPower(power, window, {
    closing,
    tellSuspending: () => tell({ kind: 'suspending' }),
    endCleanly: around.endCleanly,
  })
  comeForwardOnSecondStart(app, window, around.folder)
  showWhenReady(window)
  around.onBackupAsked(() => tell({ kind: 'backup-opened' }))
  const choose = (command: Extract<HostNews, { kind: 'menu' }>['command']) =>
    tell({ kind: 'menu', command })
  const { platform } = process
  const template = menuTemplate({
    ...{ platform, packaged: app.isPackaged, choose },
    lookForNewer: () => void lookForNewer(ask, around.shell),
  })
  menu.setApplicationMenu(menu.buildFromTemplate(template))
  return closing
}
