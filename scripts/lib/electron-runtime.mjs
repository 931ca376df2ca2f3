import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runNode } from './run.mjs'

const patience = 60_000

/**
 * The Electron program, fetched by the package's own script when it is not here yet. The package
 * itself is never imported: that would start the download without a limit.
 */
export async function electronRuntime(folder, say, stillAfter = patience) {
  const here = runtimePath(folder)
  if (here) return { found: true, path: here }
  if (!existsSync(join(folder, 'install.js'))) {
    return { found: false, why: 'the electron package is missing (run npm ci)' }
  }
  say('Fetching the Electron runtime (about 110 MB, only this once)…')
  const why = await fetchRuntime(folder, stillAfter)
  const path = runtimePath(folder)
  if (path) return { found: true, path }
  return { found: false, why: `its runtime could not be fetched (${why})` }
}

function runtimePath(folder) {
  const note = join(folder, 'path.txt')
  if (!existsSync(note)) return undefined
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist')
  const path = join(dist, readFileSync(note, 'utf8').trim())
  return existsSync(path) ? path : undefined
}

/** Ends a stalled download: its bytes arrive in a temporary folder that we choose. */
async function fetchRuntime(folder, stillAfter) {
  const temp = mkdtempSync(join(tmpdir(), 'usual-electron-'))
  const still = new AbortController()
  const watch = watchGrowth([temp, join(folder, 'dist')], stillAfter, () => still.abort())
  const { output } = await runNode(join(folder, 'install.js'), [], {
    quiet: true,
    until: still.signal,
    env: { TMPDIR: temp, TMP: temp, TEMP: temp, ELECTRON_GET_NO_PROGRESS: '1' },
  })
  clearInterval(watch)
  rmSync(temp, { recursive: true, force: true, maxRetries: 5 })
  if (still.signal.aborted) return `no byte came for ${Math.round(stillAfter / 1000)} seconds`
  return /Error: (.+)/.exec(output)?.[1] ?? 'its script said nothing'
}

function watchGrowth(folders, stillAfter, onStill) {
  let size = 0
  let grewAt = Date.now()
  return setInterval(() => {
    const now = folders.reduce((sum, folder) => sum + bytesIn(folder), 0)
    if (now !== size) grewAt = Date.now()
    size = now
    if (Date.now() - grewAt >= stillAfter) onStill()
  }, stillAfter / 20)
}

function bytesIn(path) {
  try {
    const stat = statSync(path)
    if (!stat.isDirectory()) return stat.size
    return readdirSync(path).reduce((sum, name) => sum + bytesIn(join(path, name)), 0)
  } catch {
    return 0 // not there yet, or moved away while we counted
  }
}
