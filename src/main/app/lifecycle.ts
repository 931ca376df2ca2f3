import type { App, BrowserWindow, PowerMonitor, WebContents } from 'electron'
import type { Log } from '../services/log.ts'
import type { Closing } from './closing.ts'

/** One window is the whole app, on every system: when it closes, the app ends. */
export const quitWithTheWindow = (app: Pick<App, 'on' | 'quit'>): void =>
  void app.on('window-all-closed', () => app.quit())

export function heedPower(
  power: Pick<PowerMonitor, 'on'>,
  window: Pick<BrowserWindow, 'on'>,
  of: {
    readonly closing: Pick<Closing, 'hurry' | 'holds'>
    readonly tellSuspending: () => void
    /** Writes at once, without giving up control, that this was no accident. */
    readonly endCleanly: () => void
  },
): void {
  power.on('suspend', of.tellSuspending)
  // Linux and macOS wait a little for an app that asks them to.
  power.on('shutdown', (...args: readonly unknown[]) => {
    const [event] = args
    if (canWait(event)) event.preventDefault()
    of.closing.hurry()
  })
  // Windows waits until the app has ended, and lists it as the reason meanwhile.
  window.on('query-session-end', (event) => {
    if (of.closing.holds()) event.preventDefault()
    of.closing.hurry()
  })
  // It ends the process as soon as this returns (electron#52604): nothing asynchronous is done.
  window.on('session-end', of.endCleanly)
}

// Electron's types give this listener no argument; its documentation gives it an event.
const canWait = (event: unknown): event is { preventDefault: () => void } =>
  typeof event === 'object' &&
  event !== null &&
  'preventDefault' in event &&
  typeof event.preventDefault === 'function'

/** The next page can't use what the last one had open. */
export function whenPageLeaves(contents: Pick<WebContents, 'on'>, leave: () => void): void {
  contents.on('did-start-navigation', (event) => {
    if (event.isMainFrame && !event.isSameDocument) leave()
  })
  contents.on('render-process-gone', leave)
  contents.on('destroyed', leave)
}

/** A crashed page is reloaded once by itself; the second time the owner decides. */
export function mendBrokenPage(
  contents: Pick<WebContents, 'on' | 'reload'>,
  of: {
    readonly ask: () => Promise<'open' | 'close'>
    readonly close: () => void
    readonly log: Log
  },
): void {
  let mended = false
  contents.on('render-process-gone', async (_event, details) => {
    if (details.reason === 'clean-exit') return
    of.log.note(`the page stopped: ${details.reason} (${details.exitCode})`)
    if (mended && (await of.ask()) === 'close') return of.close()
    mended = true
    contents.reload()
  })
}
