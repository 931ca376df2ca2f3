import { contextBridge, ipcRenderer } from 'electron'
import { isCallName, newsChannel } from '#shared/host/bridge.ts'
import type { Bridge } from '#shared/host/contract.ts'

const bridge: Bridge = {
  call: (name, input) =>
    isCallName(name)
      ? // Whatever Electron throws (a call after main has ended, an input it can't clone) stays an answer.
        ipcRenderer.invoke(name, input).catch((thrown: unknown) => ({
          ok: false,
          error: { code: 'failed', detail: String(thrown) },
        }))
      : Promise.reject(new Error('The host has no call of that name')),
  onNews: (hear) => {
    // The event carries the sender, which the page must not get.
    const pass = (_event: unknown, news: unknown) => hear(news)
    ipcRenderer.on(newsChannel, pass)
    return () => void ipcRenderer.off(newsChannel, pass)
  },
}

contextBridge.exposeInMainWorld('host', bridge)
