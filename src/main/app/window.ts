import type { BrowserWindow, BrowserWindowConstructorOptions, WebContents } from 'electron'
import { startPage } from './origin.ts'

const paper = { light: '#FAF6F0', dark: '#1D1815' }

/** Every security setting of the page is written here, defaults too, and tested by value. */
export const windowOptions = (of: {
  readonly preload: string
  readonly dark: boolean
  readonly packaged: boolean
}): BrowserWindowConstructorOptions => ({
  name: 'main',
  windowStatePersistence: true,
  title: 'The Usual',
  width: 1280,
  height: 800,
  minWidth: 360,
  minHeight: 480,
  show: false,
  backgroundColor: of.dark ? paper.dark : paper.light,
  webPreferences: {
    preload: of.preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !of.packaged,
  },
})

/** A page that navigates while it is still loading (it reloads itself) has not failed. */
export async function openPage(window: Pick<BrowserWindow, 'loadURL'>): Promise<void> {
  try {
    await window.loadURL(startPage)
  } catch (trouble) {
    const movedOn = trouble instanceof Error && 'code' in trouble && trouble.code === 'ERR_ABORTED'
    if (!movedOn) throw trouble
  }
}

type Showable = Pick<BrowserWindow, 'once' | 'show' | 'isDestroyed'> & {
  readonly webContents: Pick<WebContents, 'once'>
}

/** Longer than any start that went well; then an empty window is better than none. */
const patienceMs = 3000

/**
 * A window that is shown empty first looks like a crash. On Wayland `ready-to-show` may come late or
 * never (electron#48859), so the first sign counts.
 */
export function showWhenReady(window: Showable): void {
  const show = () => {
    if (timer === undefined || window.isDestroyed()) return
    clearTimeout(timer)
    timer = undefined
    window.show()
  }
  let timer: NodeJS.Timeout | undefined = setTimeout(show, patienceMs)
  window.once('ready-to-show', show)
  window.webContents.once('did-finish-load', show)
}
