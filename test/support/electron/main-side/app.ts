import { EventEmitter } from 'node:events'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { App as RealApp } from 'electron'
import { takeLock } from './lock.ts'
import { machine, note, preventable } from './machine.ts'

type Window = { readonly close: () => void; readonly isGoing: () => boolean }

/** Open windows; `windows.ts` updates it. */
export const open = new Set<Window>()
export const switches = new Map<string, string>()

const paths = new Map<string, string>()
let ready = false
let quitting = false
let tellReady: () => void = () => undefined
const whenReady = new Promise<void>((done) => {
  tellReady = done
})

export const isReady = (): boolean => ready

/** Called when main's module has run to its end: Electron is ready only then. */
export function becomeReady(): void {
  ready = true
  tellReady()
  app.emit('ready')
}

const events = new EventEmitter()

const parts = {
  isPackaged: false,
  whenReady: () => whenReady,
  isReady,
  getVersion: () => machine.version,
  getLocale: () => 'en-GB',
  getPreferredSystemLanguages: () => ['en-GB'],
  getPath,
  setPath: (name: string, path: string) => void paths.set(name, path),
  requestSingleInstanceLock: (data: unknown = null) =>
    machine.unkind.lock !== 'refused' &&
    takeLock(getPath('userData'), data, (theirs) =>
      app.emit('second-instance', {}, theirs.argv, '', theirs.data),
    ),
  setAppUserModelId: (id: string) => note({ what: 'app-id', id }),
  setBadgeCount: (count: number) => {
    note({ what: 'badge', count })
    return true
  },
  commandLine: {
    appendSwitch: (name: string, value = '') => {
      if (ready) throw new Error('A switch comes too late: the app is ready')
      switches.set(name, value)
      note({ what: 'switch', name, value })
    },
    hasSwitch: (name: string) => switches.has(name) || process.argv.includes(`--${name}`),
    getSwitchValue: (name: string) =>
      switches.get(name) ??
      // The last one counts, as in Chromium.
      process.argv.findLast((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ??
      '',
  },
  relaunch: () => {
    if (machine.unkind.relaunch !== 'fails') note({ what: 'relaunch' })
  },
  quit: () => {
    if (prevented('before-quit')) return
    quitting = true
    for (const window of [...open]) window.close()
    if (open.size === 0) leave()
    // A window that stays calls the whole end off.
    else if ([...open].some((window) => !window.isGoing())) quitting = false
  },
  exit,
} satisfies Partial<Record<keyof RealApp, unknown>>

export const app = Object.assign(events, parts)

/** A window is gone for good. */
export function lostWindow(window: Window): void {
  open.delete(window)
  if (open.size > 0) return
  if (quitting || app.listenerCount('window-all-closed') === 0) leave()
  else app.emit('window-all-closed')
}

function leave(): void {
  if (prevented('will-quit')) return
  app.emit('quit', {}, 0)
  exit(0)
}

/** Messages sent before must still arrive, so the process ends only after that. */
function exit(code = 0): void {
  process.send?.({ kind: 'answer', id: 0, value: null }, () => process.exit(code))
}

function prevented(name: 'before-quit' | 'will-quit'): boolean {
  const event = preventable({})
  app.emit(name, event)
  return event.defaultPrevented
}

function getPath(name: string): string {
  const known = paths.get(name)
  if (known !== undefined) return known
  switch (name) {
    case 'appData':
      return dirname(getPath('userData'))
    case 'sessionData':
      // Plain Chromium keeps a profile in "Default", where Electron keeps it in the folder itself.
      return join(getPath('userData'), 'Default')
    case 'temp':
      return tmpdir()
    case 'home':
      return dirname(machine.documents)
    case 'documents':
      return machine.documents
    case 'downloads':
      return machine.downloads
    default:
      throw new Error(`The stand-in has no path called ${name}`)
  }
}
