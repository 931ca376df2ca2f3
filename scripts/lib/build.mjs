import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runNode } from './run.mjs'

const made = ['main/index.js', 'preload/index.cjs', 'renderer/index.html']
const madeFrom = [
  'src',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'resources',
]

/** Builds what `npm start` shows, if one of its sources has changed. */
export async function buildIfOld(root, say) {
  if (isFresh(root)) return { ok: true }
  if (!existsSync(join(root, 'node_modules/electron-vite'))) {
    return { ok: false, why: 'The packages are missing: run npm ci first.' }
  }
  say('Building The Usual…')
  return build(root)
}

/** True when every part of the build is there and newer than all its sources. */
export function isFresh(root) {
  const built = builtAt(root)
  if (built === undefined) return false
  if (!made.every((file) => existsSync(join(root, 'out', file)))) return false
  return madeFrom.every((path) => newest(join(root, path)) < built)
}

async function build(root) {
  const stamp = stampOf(root)
  // The time before the build: an edit made while it runs must count as newer.
  const started = Date.now()
  rmSync(stamp, { force: true })
  const bin = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const { code, output } = await runNode(bin, ['build'], { cwd: root, quiet: true })
  if (code !== 0) return { ok: false, why: `The build failed.\n${output.trim()}` }
  writeFileSync(stamp, String(started))
  return { ok: true }
}

// Vite empties out/main, out/preload and out/renderer, never out itself.
const stampOf = (root) => join(root, 'out', 'built.txt')

function builtAt(root) {
  const stamp = stampOf(root)
  return existsSync(stamp) ? Number(readFileSync(stamp, 'utf8')) : undefined
}

/** Epoch milliseconds. Folders count too: removing a file changes only its folder. */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
