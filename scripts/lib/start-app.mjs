import { join } from 'node:path'
import { showInBrowser } from './browser-window.mjs'
import { buildIfOld } from './build.mjs'
import { displayTrouble, rootTrouble } from './desktop.mjs'
import { electronRuntime } from './electron-runtime.mjs'
import { openElectron } from './electron-window.mjs'
import { whenAsked } from './run.mjs'

/**
 * Builds what is old and opens the Electron window; where that is impossible, says why in one line
 * and serves the window to a browser. `out` (a ready build), `port`, `stillAfter` and `trouble` are for tests.
 * Resolves with the exit code.
 */
export async function startApp(
  args,
  { root, out, port, stillAfter, trouble = windowTrouble, say },
) {
  const wish = readWish(args)
  if (!wish.ok) {
    say(wish.why)
    return 2
  }
  const ending = whenAsked()
  const built = out ? { ok: true } : await buildIfOld(root, say)
  if (ending.asked()) return 0
  if (!built.ok) {
    say(built.why)
    return 1
  }
  const window = await tryElectron({ root, sample: wish.sample, stillAfter, trouble, say })
  if (ending.asked()) return 0
  if (window.shown) return window.code
  ending.forget()
  say(`There is no Electron window, because ${window.why}. A browser shows The Usual instead.`)
  const folder = join(out ?? join(root, 'out'), 'renderer')
  return showInBrowser({ folder, port, sample: wish.sample, open: wish.open, say })
}

const samples = ['bakery', 'it']

/** What the owner asked for after `npm start --`. */
export function readWish(args) {
  let open = true
  let sample
  const rest = args.flatMap((arg) => arg.split(/(?<=^--[a-z]+)=/))
  while (rest.length > 0) {
    const flag = rest.shift()
    if (flag === '--no-open') open = false
    else if (flag === '--sample') {
      sample = rest.shift()
      if (!samples.includes(sample)) {
        return { ok: false, why: 'There are two sample shops: --sample bakery and --sample it.' }
      }
    } else return { ok: false, why: `npm start knows ${known}, not ${flag}.` }
  }
  return { ok: true, open, sample }
}

const known = '"-- --no-open" and "-- --sample bakery" (or "it")'

const windowTrouble = () => displayTrouble() ?? rootTrouble()

async function tryElectron({ root, sample, stillAfter, trouble, say }) {
  const why = trouble()
  if (why) return { shown: false, why }
  const runtime = await electronRuntime(join(root, 'node_modules/electron'), say)
  if (!runtime.found) return { shown: false, why: runtime.why }
  return openElectron(runtime.path, root, sample ? [`--sample=${sample}`] : [], stillAfter)
}
