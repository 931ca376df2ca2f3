import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { browserName, findBrowser, findShell } from '../../../scripts/lib/find-browser.mjs'

const home = mkdtempSync(join(tmpdir(), 'usual-browsers-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** Finds only among these paths, as on another computer. */
const among = (paths: readonly string[]) => ({ isProgram: (path: string) => paths.includes(path) })

it('finds Chrome on Windows in either program folder or the owner’s own', () => {
  const env = {
    PROGRAMFILES: 'C:\\Program Files',
    'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\Rosa\\AppData\\Local',
  }
  for (const root of Object.values(env)) {
    const chrome = `${root}\\Google\\Chrome\\Application\\chrome.exe`
    const found = findBrowser({ env, platform: 'win32', ...among([chrome]) })
    expect(found).toEqual({ found: true, path: chrome })
  }
})

it('takes Chrome before Edge on Windows, and Edge when there is no other', () => {
  const env = { PROGRAMFILES: 'C:\\P', 'PROGRAMFILES(X86)': 'C:\\P86' }
  const edge = 'C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe'
  const chrome = 'C:\\P\\Google\\Chrome\\Application\\chrome.exe'
  const both = findBrowser({ env, platform: 'win32', ...among([edge, chrome]) })
  expect(both).toEqual({ found: true, path: chrome })
  const one = findBrowser({ env, platform: 'win32', ...among([edge]) })
  expect(one).toEqual({ found: true, path: edge })
})

it('finds an app on a Mac, for all users or in the owner’s folder', () => {
  const rest = 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  for (const path of [`/${rest}`, `/Users/rosa/${rest}`]) {
    const found = findBrowser({
      env: {},
      platform: 'darwin',
      home: '/Users/rosa',
      ...among([path]),
    })
    expect(found).toEqual({ found: true, path })
  }
})

it('finds a program by name in PATH on Linux, a snap last', () => {
  const env = { PATH: '/snap/bin:relative:/home/rosa/bin' }
  const snap = '/snap/bin/chromium'
  const edge = '/opt/microsoft/msedge/msedge'
  const own = '/home/rosa/bin/microsoft-edge'
  const search = (paths: readonly string[]) =>
    findBrowser({ env, platform: 'linux', ...among(paths) })
  expect(search([snap])).toEqual({ found: true, path: snap })
  expect(search([snap, edge])).toEqual({ found: true, path: edge })
  expect(search([snap, edge, own])).toEqual({ found: true, path: own })
})

it.skipIf(process.platform === 'win32')('checks the real disk for a file we may run', () => {
  const path = join(home, 'bin/chromium')
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, '')
  chmodSync(path, 0o755)
  const env = { PATH: dirname(path) }
  expect(findBrowser({ env, platform: 'linux' })).toEqual({ found: true, path })
})

it('uses CHROME_PATH as given, and never another browser instead', () => {
  const wish = { env: { CHROME_PATH: '/my/browser', PATH: '/usr/bin' }, platform: 'linux' }
  expect(findBrowser({ ...wish, ...among(['/my/browser', '/usr/bin/chromium']) })).toEqual({
    found: true,
    path: '/my/browser',
  })
  expect(findBrowser({ ...wish, ...among(['/usr/bin/chromium']) })).toEqual({
    found: false,
    why: 'CHROME_PATH says /my/browser, but there is no program there.',
  })
})

it.each(['win32', 'darwin', 'linux'])(
  'says what to install where there is none (%s)',
  (platform) => {
    const found = findBrowser({ env: {}, platform, home: '/h', ...among([]) })
    expect(found).toMatchObject({ found: false, why: expect.stringContaining('install one') })
  },
)

it('names the browser as its owner does', () => {
  expect(browserName('/opt/google/chrome/chrome')).toBe('Google Chrome')
  expect(browserName('C:\\P\\Microsoft\\Edge\\Application\\msedge.exe')).toBe('Microsoft Edge')
  expect(browserName('/usr/bin/chromium')).toBe('Chromium')
})

it('finds Chromium’s shell beside the browser, unless CHROME_PATH asks for another', () => {
  const shell = '/usr/bin/chromium-headless-shell'
  const env = { PATH: 'relative:/usr/bin' }
  expect(findShell({ env, ...among([shell]) })).toBe(shell)
  expect(findShell({ env, ...among(['/usr/bin/chromium']) })).toBeUndefined()
  const wish = { ...env, CHROME_PATH: '/my/browser' }
  expect(findShell({ env: wish, ...among([shell]) })).toBeUndefined()
})
