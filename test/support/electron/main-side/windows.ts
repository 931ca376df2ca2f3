import { EventEmitter } from 'node:events'
import type {
  BrowserWindowConstructorOptions,
  WebContents as RealContents,
  BrowserWindow as RealWindow,
} from 'electron'
import { app, isReady, lostWindow, open, switches } from './app.ts'
import { answers, machine, note, preventable, screen } from './machine.ts'

let count = 0
const windows = new Map<number, StandInWindow>()

type Contents = EventEmitter & ReturnType<typeof contentsOf>
type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' }

/** `new BrowserWindow` opens a page of a real Chromium on the test's side. */
class StandInWindow extends EventEmitter implements Partial<Record<keyof RealWindow, unknown>> {
  readonly id = ++count
  readonly webContents: Contents
  readonly #opened: Promise<void>
  #destroyed = false

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    if (!isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    const asSwitches = [...switches].map(([name, value]) => `--${name}=${value}`)
    this.#opened = screen('window:open', { window: this.id, options, switches: asSwitches })
    this.webContents = Object.assign(new EventEmitter(), contentsOf(this))
    windows.set(this.id, this)
    open.add(this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  async loadURL(url: string): Promise<void> {
    this.webContents.url = url
    await this.#opened
    this.webContents.emit('did-start-navigation', { url, isMainFrame: true, isSameDocument: false })
    await screen('window:load', { window: this.id, url })
    this.webContents.crashed = false
    const { withholds = [] } = machine.unkind
    if (!withholds.includes('ready-to-show')) this.emit('ready-to-show')
    if (!withholds.includes('did-finish-load')) this.webContents.emit('did-finish-load')
  }

  show(): void {
    note({ what: 'shown' })
  }

  focus(): void {
    this.emit('focus')
  }

  isMinimized(): boolean {
    return false
  }

  restore(): void {
    this.emit('restore')
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  isGoing(): boolean {
    return this.#destroyed
  }

  close(): void {
    if (this.#destroyed) return
    const event = preventable({})
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    void this.#opened
      .then(() => screen('window:close', { window: this.id }))
      .then(() => {
        windows.delete(this.id)
        this.webContents.emit('destroyed')
        this.emit('closed')
        lostWindow(this)
      })
  }
}

export { StandInWindow as BrowserWindow }

function contentsOf(window: StandInWindow) {
  let onOpen: OpenHandler = () => ({ action: 'allow' })
  return {
    id: window.id,
    crashed: false,
    url: '',
    send: (channel: string, ...args: readonly unknown[]) =>
      void screen('window:send', { window: window.id, channel, args }),
    isCrashed: () => window.webContents.crashed,
    reload: () => void window.loadURL(window.webContents.url),
    forcefullyCrashRenderer: () => void screen('window:crash', { window: window.id }),
    setWindowOpenHandler: (handler: OpenHandler) => {
      onOpen = handler
    },
    mayOpen: (url: string) => onOpen({ url }).action === 'allow',
    setWebRTCIPHandlingPolicy: (policy: string) => note({ what: 'webrtc', policy }),
  } satisfies Partial<Record<keyof RealContents | 'crashed' | 'url' | 'mayOpen', unknown>>
}

const windowOf = (id: number): StandInWindow => {
  const window = windows.get(id)
  if (!window) throw new Error(`There is no window ${id}`)
  return window
}
export const contentsIn = (id: number): Contents => windowOf(id).webContents

Object.assign(answers, {
  navigate: ({ window, url, top }) => {
    const contents = contentsIn(window)
    const event = preventable({ url, isMainFrame: top, isSameDocument: false, frame: null })
    if (top) contents.emit('will-navigate', event)
    contents.emit('will-frame-navigate', event)
    if (!event.defaultPrevented) contents.emit('did-start-navigation', event)
    return { prevented: event.defaultPrevented }
  },
  'new-window': ({ window, url }) => ({ allowed: contentsIn(window).mayOpen(url) }),
  gone: ({ window }) => {
    const contents = contentsIn(window)
    contents.crashed = true
    contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
  },
  quit: () => app.quit(),
  'owner-closes': () => {
    for (const window of [...windows.values()]) window.close()
  },
} satisfies Partial<typeof answers>)

/**
 * What comes to windows and not to `powerMonitor`. The end of a session ends the process as soon as
 * its listeners have returned (electron#52604): nothing they began goes on.
 */
export function raiseOnWindows(event: string): boolean {
  const raised = preventable({ reasons: ['shutdown'] })
  for (const window of windows.values()) window.emit(event, raised)
  if (event === 'session-end') process.kill(process.pid, 'SIGKILL')
  return raised.defaultPrevented
}
