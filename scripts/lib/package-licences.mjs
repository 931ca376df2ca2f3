import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { importedNames } from './window-packages.mjs'

/** What is bundled: `src/tools` only runs from a checkout. */
const bundled = ['src/main', 'src/preload', 'src/renderer', 'src/shared']

/**
 * The licence texts that travel with the packages, as one text: every package that the app imports,
 * and what those need in turn. It may name a package of which nothing is left after bundling, never
 * the other way round. Electron's and Chromium's own are files of their runtime.
 */
export function licenceTexts(root) {
  const licences = bundledPackages(root).map((folder) => licenceOf(folder))
  const missing = licences.filter(({ text }) => !text).map(({ name }) => name)
  if (missing.length > 0) throw new Error(`No licence text: ${missing.join(', ')}`)
  const byName = licences.sort((one, other) => (one.name < other.name ? -1 : 1))
  return `${head}\n\n${byName.map(({ name, version, spdx, text }) => `${line}\n${name} ${version} (${spdx})\n\n${text.trim()}\n`).join('\n')}`
}

const line = '-'.repeat(72)
const head =
  'The Usual contains the following packages. Each is used under its own licence, which is given\n' +
  'below it. The licences of Electron and of Chromium are in LICENSE.electron.txt and\n' +
  'LICENSES.chromium.html.'

/** The folders of all packages that may be in the bundle. */
export function bundledPackages(root) {
  const folders = new Set()
  // Vite writes a few lines of its own into what it builds.
  const wanted = [...importedNames(root, bundled), 'vite'].map((name) => ({ name, from: root }))
  while (wanted.length > 0) {
    const { name, from } = wanted.pop()
    const folder = folderOf(name, from)
    if (!folder || folders.has(folder)) continue
    folders.add(folder)
    // Of Vite only those lines are bundled, nothing that it needs itself.
    if (name !== 'vite') wanted.push(...needs(folder).map((need) => ({ name: need, from: folder })))
  }
  return [...folders]
}

function needs(folder) {
  const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = manifest(folder)
  const peers = Object.keys(peerDependencies).filter(
    (name) => !peerDependenciesMeta[name]?.optional,
  )
  // Of types nothing is left in the bundle.
  return [...Object.keys(dependencies), ...peers].filter((name) => !name.startsWith('@types/'))
}

/** As Node looks for it: beside the package that needs it, then further up. */
function folderOf(name, from) {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name)
    if (existsSync(join(folder, 'package.json'))) return folder
    if (at === dirname(at)) return undefined
  }
}

function licenceOf(folder) {
  const { name, version, license } = manifest(folder)
  const from = borrowed[name] ? join(folder, '..', borrowed[name]) : folder
  const files = readdirSync(from).filter((file) => /^((un)?licen[cs]e|copying|notice)/i.test(file))
  const texts = files.map((file) => readFileSync(join(from, file), 'utf8'))
  // Vite lists there what it bundles itself, none of which comes along.
  const [text] = texts.join('\n').split('# Licenses of bundled dependencies')
  return { name, version, spdx: license, text: text.replaceAll('\r\n', '\n') }
}

/** One package names its licence without the text; the other is its author's, under the same. */
const borrowed = { 'react-remove-scroll-bar': 'react-remove-scroll' }

const manifest = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
