import { accessSync, constants, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'

/**
 * The path of a Chrome, Chromium or Edge on this computer. `CHROME_PATH` wins: a wrong one is an
 * error and no other is tried, because the records live in the browser that is opened.
 */
export function findBrowser({
  env = process.env,
  platform = process.platform,
  home = homedir(),
  isProgram = isProgramFile,
} = {}) {
  const wished = env.CHROME_PATH
  if (wished) {
    if (isProgram(wished)) return { found: true, path: wished }
    return { found: false, why: `CHROME_PATH says ${wished}, but there is no program there.` }
  }
  const path = candidates(env, platform, home).find(isProgram)
  if (path) return { found: true, path }
  return {
    found: false,
    why: 'There is no Chrome, Chromium or Edge here: install one, or say where it is with CHROME_PATH.',
  }
}

/**
 * The path of Chromium's shell, which draws no window and so takes a quarter less time; undefined if
 * there is none, or if `CHROME_PATH` asks for another browser.
 */
export function findShell({ env = process.env, isProgram = isProgramFile } = {}) {
  if (env.CHROME_PATH) return undefined
  return pathFolders(env)
    .map((folder) => posix.join(folder, 'chromium-headless-shell'))
    .find(isProgram)
}

/** As an owner knows it: "Google Chrome" for `/usr/bin/google-chrome-stable`. */
export function browserName(path) {
  if (/edge/i.test(path)) return 'Microsoft Edge'
  if (/chromium/i.test(path)) return 'Chromium'
  if (/chrome/i.test(path)) return 'Google Chrome'
  return path
}

function candidates(env, platform, home) {
  if (platform === 'win32') return onWindows(env)
  if (platform === 'darwin') return onMac(home)
  return onLinux(env)
}

function onWindows(env) {
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean)
  const programs = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ]
  return programs.flatMap((program) => roots.map((root) => win32.join(root, program)))
}

function onMac(home) {
  const programs = ['Google Chrome', 'Chromium', 'Microsoft Edge']
  return programs.flatMap((name) =>
    ['/', home].map((root) => posix.join(root, 'Applications', `${name}.app/Contents/MacOS`, name)),
  )
}

const linuxNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const linuxPlaces = [
  '/opt/google/chrome/chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/opt/microsoft/msedge/msedge',
]

function onLinux(env) {
  const folders = pathFolders(env)
  const inPath = linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
  return [...inPath.filter((path) => !isSnap(path)), ...linuxPlaces, ...inPath.filter(isSnap)]
}

const pathFolders = (env) =>
  (env.PATH ?? '').split(posix.delimiter).filter((folder) => posix.isAbsolute(folder))

// A snap can't see other programs' temporary folders, where the tests keep their profiles.
const isSnap = (path) => path.startsWith('/snap/')

function isProgramFile(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false // absent, or we may not run it: try the next candidate
  }
}
