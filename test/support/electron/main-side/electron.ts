/**
 * TEST DOUBLE of the `electron` module, for machines where the runtime can't be fetched. The app's
 * built main runs on it in plain Node; its windows are pages of a real Chromium. It is not
 * Electron, and nothing tested with it may be called tested on Electron. It has only what main
 * uses: anything else is a TypeError, so that it can't seem tested.
 */
import { machine } from './machine.ts'

export { app } from './app.ts'
export { Notification } from './notification.ts'
export { protocol, session } from './session.ts'
export { dialog, ipcMain, Menu, nativeTheme, powerMonitor, shell } from './system.ts'
export { BrowserWindow } from './windows.ts'

Object.defineProperty(process, 'versions', {
  value: { ...process.versions, chrome: machine.chromium },
})
