import { EventEmitter } from 'node:events'
import type {
  MenuItemConstructorOptions,
  MessageBoxOptions,
  OpenDialogOptions,
  Dialog as RealDialog,
  IpcMain as RealIpcMain,
  Shell as RealShell,
  SaveDialogOptions,
} from 'electron'
import type { DialogShown, Raised } from '../wire.ts'
import { answers, note, preventable, screen } from './machine.ts'
import { contentsIn, raiseOnWindows } from './windows.ts'

type Handler = (event: unknown, ...args: readonly unknown[]) => unknown

const handlers = new Map<string, Handler>()
let menu: readonly MenuItemConstructorOptions[] = []

export const ipcMain = {
  handle: (channel: string, handler: Handler) => {
    if (handlers.has(channel)) throw new Error(`A second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
} satisfies Partial<Record<keyof RealIpcMain, unknown>>

let asked = 0

/** Shows it on the test's side, until it is answered or taken away. */
function show(shown: DialogShown, over?: AbortSignal): Promise<unknown> {
  const id = ++asked
  const answer = screen('dialog', { shown, id })
  over?.addEventListener('abort', () => void screen('dialog:gone', id))
  return answer
}

export const dialog = {
  showSaveDialog: (...args: readonly [...unknown[], SaveDialogOptions]) =>
    show({ kind: 'save', suggested: lastOf(args).defaultPath ?? '' }),
  showOpenDialog: (...args: readonly [...unknown[], OpenDialogOptions]) =>
    show({ kind: 'folder', suggested: lastOf(args).defaultPath ?? '' }),
  showMessageBox: (...args: readonly [...unknown[], MessageBoxOptions]) => {
    const { message, detail = '', buttons = ['OK'], signal } = lastOf(args)
    const shown = { kind: 'message', message, detail, buttons, isOver: args.length > 1 } as const
    return show(shown, signal)
  },
  showErrorBox: (title: string, content: string) => void show({ kind: 'error', title, content }),
} satisfies Partial<Record<keyof RealDialog, unknown>>

// The options are the last argument; a window may come before them.
const lastOf = <O>(args: readonly [...unknown[], O]): O => args[args.length - 1] as O

export const shell = {
  openExternal: async (url: string) => note({ what: 'opened-outside', url }),
  openPath: async (path: string) => {
    note({ what: 'opened-folder', path })
    return ''
  },
} satisfies Partial<Record<keyof RealShell, unknown>>

export const Menu = {
  buildFromTemplate: (template: readonly MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (template: readonly MenuItemConstructorOptions[]) => {
    menu = template
  },
}

export const nativeTheme = { shouldUseDarkColors: false }
export const powerMonitor = new EventEmitter()

Object.assign(answers, {
  invoke: async ({ window, channel, args, origin, top }) => {
    const handler = handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    const senderFrame = origin === null ? null : { origin, parent: top ? null : {} }
    return handler({ sender: contentsIn(window), senderFrame }, ...args)
  },
  raise: (event) => {
    if (onWindows.has(event)) return { prevented: raiseOnWindows(event) }
    const raised = preventable({})
    powerMonitor.emit(event, raised)
    return { prevented: raised.defaultPrevented }
  },
  'key-left': (keys) => press(menu, keys),
  menu: (path) => click(menu, path),
} satisfies Partial<typeof answers>)

const onWindows: ReadonlySet<string> = new Set<Raised>([
  'query-session-end',
  'session-end',
  'unresponsive',
  'responsive',
])

/** A menu's key works in the page as well, where the page leaves it. */
function press(items: readonly MenuItemConstructorOptions[], keys: string): void {
  for (const { accelerator, registerAccelerator, click: act, submenu } of items) {
    const isOurs = registerAccelerator !== false && accelerator !== undefined
    if (isOurs && keysOf(accelerator) === keys) (act as (() => void) | undefined)?.()
    if (Array.isArray(submenu)) press(submenu, keys)
  }
}

const keysOf = (accelerator: string): string =>
  accelerator.replace('CmdOrCtrl', process.platform === 'darwin' ? 'Cmd' : 'Ctrl').toLowerCase()

function click(items: readonly MenuItemConstructorOptions[], path: readonly string[]): void {
  const [first, ...rest] = path
  const found = items.find((item) => item.label?.replace('&', '') === first)
  if (!found) throw new Error(`The menu has no item "${first}"`)
  if (rest.length > 0 && Array.isArray(found.submenu)) click(found.submenu, rest)
  else if (!found.click) throw new Error(`Nothing happens on a click on "${first}"`)
  // The app's own items take no argument; the real ones get an item, a window and an event.
  else (found.click as () => void)()
}
