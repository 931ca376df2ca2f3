import type { BrowserWindow } from 'electron'
import { newsChannel } from '#shared/host/bridge.ts'
import type { HostNews } from '#shared/host/contract.ts'

/** Sends news to the window as long as it is there. */
export const tellIn =
  (window: Pick<BrowserWindow, 'isDestroyed' | 'webContents'>) =>
  (news: HostNews): void => {
    if (!window.isDestroyed()) window.webContents.send(newsChannel, news)
  }
