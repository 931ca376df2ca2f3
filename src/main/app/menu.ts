import type { MenuItemConstructorOptions } from 'electron'
import type { HostNews } from '#shared/host/contract.ts'

export type MenuCommand = Extract<HostNews, { kind: 'menu' }>['command']

type Item = MenuItemConstructorOptions
type Around = {
  readonly platform: NodeJS.Platform
  readonly packaged: boolean
  readonly choose: (command: MenuCommand) => void
  readonly lookForNewer: () => void
}

export function menuTemplate(around: Around): Item[] {
  const mac = around.platform === 'darwin'
  return [
    ...(mac ? [appMenu(around)] : []),
    shopMenu(around, mac),
    editMenu(around),
    viewMenu(around),
    ...(mac ? [{ role: 'windowMenu' } as const] : []),
    {
      role: 'help',
      submenu: [
        item(around, 'Keys and help', 'help'),
        { label: 'Look for a newer version…', click: around.lookForNewer },
      ],
    },
  ]
}

const appMenu = (around: Around): Item => ({
  role: 'appMenu',
  submenu: [
    { role: 'about' },
    line,
    item(around, 'Settings…', 'settings', 'CmdOrCtrl+,'),
    line,
    { role: 'services' },
    line,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    line,
    { role: 'quit' },
  ],
})

const shopMenu = (around: Around, mac: boolean): Item => ({
  label: '&Shop',
  submenu: [
    windowsKey(item(around, 'New customer', 'new-customer', 'CmdOrCtrl+N')),
    item(around, 'Find a customer', 'find', 'CmdOrCtrl+F'),
    line,
    item(around, 'Back up now', 'back-up'),
    item(around, 'Restore a backup…', 'restore'),
    ...(mac ? [] : [line, item(around, 'Settings…', 'settings', 'CmdOrCtrl+,')]),
    line,
    mac ? { role: 'close' } : { role: 'quit' },
  ],
})

// Undo has no role: the window decides whether it undoes typing in a field or the last deed.
const editMenu = (around: Around): Item => ({
  label: '&Edit',
  submenu: [
    windowsKey(item(around, 'Undo', 'undo', 'CmdOrCtrl+Z')),
    windowsKey(item(around, 'Redo', 'redo', 'CmdOrCtrl+Shift+Z')),
    line,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'delete' },
    line,
    { role: 'selectAll' },
  ],
})

const viewMenu = (around: Around): Item => ({
  label: '&View',
  submenu: [
    windowsKey(item(around, 'Blank the screen', 'blank', 'CmdOrCtrl+B')),
    line,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
    ...(around.packaged ? [] : [line, { role: 'toggleDevTools' } as const]),
  ],
})

const line: Item = { type: 'separator' }

const item = (around: Around, label: string, command: MenuCommand, accelerator?: string): Item => ({
  id: command,
  label,
  ...(accelerator === undefined ? {} : { accelerator }),
  click: () => around.choose(command),
})

/** The window itself listens for this key, as it does in a browser; the menu only shows it. */
const windowsKey = (of: Item): Item => ({ ...of, registerAccelerator: false })
