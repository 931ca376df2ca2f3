import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { type MenuCommand, menuTemplate } from '#main/app/menu.ts'

type Item = MenuItemConstructorOptions

function menu(platform: NodeJS.Platform, packaged = true) {
  const chosen: MenuCommand[] = []
  let looked = 0
  const top = menuTemplate({
    ...{ platform, packaged, choose: (command) => void chosen.push(command) },
    lookForNewer: () => void looked++,
  })
  const all = (items: readonly Item[]): readonly Item[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])])
  return { chosen, items: all(top), looked: () => looked }
}
const commands: readonly MenuCommand[] = [
  'new-customer',
  'find',
  'back-up',
  'restore',
  'settings',
  'undo',
  'redo',
  'blank',
  'help',
]

describe.each(['linux', 'darwin', 'win32'] as const)('the menu on %s', (platform) => {
  it('offers each of our commands once, and sends it', () => {
    const { items, chosen } = menu(platform)
    const ours = items.filter(({ id }) => id !== undefined)
    // Our own items take no argument; Electron gives them an item, a window and an event.
    for (const { click } of ours) (click as () => void)()

    expect(ours.map(({ id }) => id).sort()).toEqual([...commands].sort())
    expect([...chosen].sort()).toEqual([...commands].sort())
  })

  it('looks for a newer version only when the owner asks', () => {
    const { items, looked } = menu(platform)
    const [item] = items.filter(({ label }) => label?.startsWith('Look for a newer version'))
    if (!item)
      throw new Error('The menu has no such item')
      // As above.
    ;(item.click as () => void)()

    expect(looked()).toBe(1)
  })

  it('leaves undo to the window, and the rest of editing to the system', () => {
    const roles = menu(platform).items.map(({ role }) => role)

    expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'quit']))
    expect(roles).not.toContain('undo')
    expect(roles).not.toContain('redo')
  })

  it('takes no key that the window handles itself', () => {
    const taken = menu(platform).items.filter(
      ({ accelerator, registerAccelerator }) => accelerator && registerAccelerator !== false,
    )

    expect(taken.map(({ accelerator }) => accelerator).sort()).toEqual([
      'CmdOrCtrl+,',
      'CmdOrCtrl+F',
    ])
  })

  it('shows developer tools to developers only', () => {
    expect(menu(platform).items.map(({ role }) => role)).not.toContain('toggleDevTools')
    expect(menu(platform, false).items.map(({ role }) => role)).toContain('toggleDevTools')
  })
})
