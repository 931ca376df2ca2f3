import { EventEmitter } from 'node:events'
import type {
  MenuItemConstructorOptions,
  MessageBoxOptions,
  Dialog as RealDialog,
  IpcMain as RealIpcMain,
  Shell as RealShell,
  SaveDialogOptions,
} from 'electron'
import { answers, note, preventable, screen } from './machine.ts'
import { contentsIn, endSession } from './windows.ts'

type Handler = (event: unknown, ...args: readonly unknown[]) => unknown

const handlers = new Map<string, Handler>()
let menu: readonly MenuItemConstructorOptions[] = []

export const ipcMain = {
  handle: (channel: string, handler: Handler) => {
    if (handlers.has(channel)) throw new Error(`A second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
} satisfies Partial<Record<keyof RealIpcMain, unknown>>

export const dialog = {
  showSaveDialog: (...args: readonly [...unknown[], SaveDialogOptions]) =>
    screen('dialog', { kind: 'save', suggested: lastOf(args).defaultPath ?? '' }),
  showOpenDialog: (..._args: readonly unknown[]) => screen('dialog', { kind: 'folder' }),
  showMessageBox: (...args: readonly [...unknown[], MessageBoxOptions]) => {
    const { message, detail = '', buttons = ['OK'] } = lastOf(args)
    return screen('dialog', { kind: 'message', message, detail, buttons })
  },
  showErrorBox: (title: string, content: string) =>
    void screen('dialog', { kind: 'error', title, content }),
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
    const senderFrame = { origin, parent: top ? null : {} }
    return handler({ sender: contentsIn(window), senderFrame }, ...args)
  },
  raise: (event) => {
    if (event === 'session-end') endSession()
    else powerMonitor.emit(event, preventable({}))
  },
  menu: (path) => click(menu, path),
} satisfies Partial<typeof answers>)

function click(items: readonly MenuItemConstructorOptions[], path: readonly string[]): void {
  const [first, ...rest] = path
  const found = items.find((item) => item.label?.replace('&', '') === first)
  if (!found) throw new Error(`The menu has no item "${first}"`)
  if (rest.length > 0 && Array.isArray(found.submenu)) click(found.submenu, rest)
  else if (!found.click) throw new Error(`Nothing happens on a click on "${first}"`)
  // The app's own items take no argument; the real ones get an item, a window and an event.
  else (found.click as () => void)()
}
