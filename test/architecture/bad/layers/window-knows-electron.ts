// complaint: platform may not use electron

// as: src/renderer/platform/electron-host.ts
import { ipcRenderer } from 'electron'

export const host = ipcRenderer
