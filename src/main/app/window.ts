import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron'
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

/** A window that is shown empty first looks like a crash. */
export const showWhenReady = (window: Pick<BrowserWindow, 'once' | 'show'>): void =>
  void window.once('ready-to-show', () => window.show())
