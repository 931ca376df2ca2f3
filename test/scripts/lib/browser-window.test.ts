import { expect, it } from 'vitest'
import { commandFor } from '../../../scripts/lib/browser-window.mjs'
import { displayTrouble, rootTrouble } from '../../../scripts/lib/desktop.mjs'
import { nodeTrouble } from '../../../scripts/lib/node-version.mjs'

const url = 'http://127.0.0.1:4817/'

it('opens an app window in the owner’s own profile, with the browser’s sandbox on', () => {
  expect(commandFor('/usr/bin/chromium', url, 'linux')).toEqual([
    '/usr/bin/chromium',
    [`--app=${url}`],
  ])
})

it('uses `open` on a Mac, which also reaches an app that is already running', () => {
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  expect(commandFor(chrome, url, 'darwin')).toEqual([
    '/usr/bin/open',
    ['-n', '-a', '/Applications/Google Chrome.app', '--args', `--app=${url}`],
  ])
  expect(commandFor('/opt/homebrew/bin/chromium', url, 'darwin')[0]).toBe(
    '/opt/homebrew/bin/chromium',
  )
})

it('expects no window in a Linux session without a display, and one in others', () => {
  expect(displayTrouble({}, 'linux')).toContain('no display')
  expect(displayTrouble({ DISPLAY: ':0' }, 'linux')).toBeUndefined()
  expect(displayTrouble({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBeUndefined()
  expect(displayTrouble({}, 'win32')).toBeUndefined()
})

it('never starts Electron as root on Linux, where it would need its sandbox off', () => {
  expect(rootTrouble(0, 'linux')).toContain('root')
  expect(rootTrouble(1000, 'linux')).toBeUndefined()
  expect(rootTrouble(0, 'darwin')).toBeUndefined()
})

it('needs Node 20.19 or newer', () => {
  expect(nodeTrouble('20.18.3')).toContain('20.19')
  expect(nodeTrouble('18.20.0')).toContain('20.19')
  expect(nodeTrouble('20.19.0')).toBeUndefined()
  expect(nodeTrouble('24.0.0')).toBeUndefined()
})
