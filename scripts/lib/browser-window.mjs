import { spawn } from 'node:child_process'
import { displayTrouble } from './desktop.mjs'
import { browserName, findBrowser } from './find-browser.mjs'
import { whenAsked } from './run.mjs'
import { serveWindow } from './serve-window.mjs'

/** Serves the window until Ctrl+C and opens it in a browser; resolves with the exit code. */
export async function showInBrowser({ folder, port, sample, open, say }) {
  const served = await serveWindow({ folder, port })
  const url = sample ? `${served.url}?sample=${sample}` : served.url
  if (!served.ok) {
    say(served.why)
    if (served.running && open) openAppWindow(url, say)
    return served.running ? 0 : 1
  }
  say(`The Usual is at ${url} until you press Ctrl+C here.`)
  if (open) openAppWindow(url, say)
  await new Promise((resolve) => whenAsked(resolve))
  await served.close()
  return 0
}

/**
 * A separate window in the owner's own browser: their profile keeps the records. The browser keeps
 * running after us, because it may show other windows of theirs.
 */
function openAppWindow(url, say) {
  const trouble = displayTrouble()
  const browser = findBrowser()
  const byHand = `Open ${url} yourself, and always in the same browser: the records live in it.`
  if (trouble) return say(`No browser was opened: ${trouble}. ${byHand}`)
  if (!browser.found) return say(`${browser.why} Or: ${byHand}`)
  const [program, args] = commandFor(browser.path, url)
  const child = spawn(program, args, { detached: true, stdio: 'ignore' })
  const name = browserName(browser.path)
  child.once('error', () => say(`${name} did not start. ${byHand}`))
  child.once('exit', (code) => code !== 0 && say(`${name} did not open it. ${byHand}`))
  child.unref()
  say(`Opening it in ${name}: the records live in that browser.`)
}

/** On a Mac only `open` reaches a program that is already running. */
export function commandFor(path, url, platform = process.platform) {
  const app = platform === 'darwin' ? /^.*?\.app(?=\/)/.exec(path)?.[0] : undefined
  if (app) return ['/usr/bin/open', ['-n', '-a', app, '--args', `--app=${url}`]]
  return [path, [`--app=${url}`]]
}
