import { contextBridge, ipcRenderer } from 'electron'
import { isCallName, newsChannel } from '#shared/host/bridge.ts'
import type { Bridge } from '#shared/host/contract.ts'

const bridge: Bridge = {
  call: async (name, input) => {
    if (!isCallName(name)) throw new Error('The host has no call of that name')
    try {
      return await ipcRenderer.invoke(name, input)
    } catch (thrown) {
      // Whatever Electron throws (main has ended, an input it can't clone) stays an answer.
      return { ok: false, error: { code: 'failed', detail: String(thrown) } }
    }
  },
  onNews: (hear) => {
    // The event carries the sender, which the page must not get.
    const pass = (_event: unknown, news: unknown) => hear(news)
    ipcRenderer.on(newsChannel, pass)
    return () => void ipcRenderer.off(newsChannel, pass)
  },
}

contextBridge.exposeInMainWorld('host', bridge)
