import { spawn } from 'node:child_process'
import { endTogether } from './run.mjs'

/** What the app's main process prints (src/main/app/terminal.ts): how far its start is. */
export const signs = {
  starting: 'The Usual is starting.',
  opening: 'The Usual opens its window.',
  onScreen: 'The Usual is on the screen.',
}

const patience = 30_000
/** The backup before closing may take twenty seconds, and the owner may be asked after it. */
const closingPatience = 60_000

/**
 * Opens the window and waits until it is closed. Only the page itself can say that it is shown: an
 * Electron that ends before, or stays silent, has shown nothing. Then the answer says why, and the
 * caller may use a browser instead. Large records may be copied before the window opens, so there is
 * no limit between the first two signs. `stillAfter` is for tests.
 */
export async function openElectron(runtime, root, args, stillAfter = patience) {
  // Some editors' terminals set it, which makes Electron run as plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const child = spawn(runtime, [root, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
    // Else a terminal sends Ctrl+C to it as well, and Chromium ends at once at the second one.
    detached: process.platform !== 'win32',
  })
  const together = endTogether(child, { patience: closingPatience, end: askOnce(child) })
  const said = heldBack(child.stderr)
  const end = new Promise((resolve) => {
    child.once('error', (error) => resolve({ ended: true, code: 1, how: error.message }))
    child.once('close', (code, signal) =>
      resolve({ ended: true, code: code ?? 1, how: signal ?? `code ${code}` }),
    )
  })
  const first = await Promise.race([end, shownBy(child.stdout, stillAfter)])
  said.letGo()
  if (first.silent) child.kill('SIGKILL')
  const { code, how } = first.ended ? first : await end
  together.forget()
  if (together.asked()) return { shown: true, code: 0 }
  if (first.silent)
    return {
      shown: false,
      why: `it showed nothing within ${Math.round(stillAfter / 1000)} seconds`,
    }
  // Another start is running: it has come forward, and this one ended well.
  if (!first.ended || code === 0) return { shown: true, code }
  return { shown: false, why: `it ended at once (${tellingLine(said.text()) ?? how})` }
}

/** As an owner closes the window, who may see a last backup being made. */
function askOnce(child) {
  let isAsked = false
  return (signal) => {
    if (isAsked) return
    isAsked = true
    if (process.platform !== 'win32') child.kill(signal)
    // A signal would end it like a power cut; without /F its window is told to close.
    else spawn('taskkill', ['/pid', String(child.pid)], { stdio: 'ignore', windowsHide: true })
  }
}

/** Passes the app's output on, and resolves when it says that it is shown, or says nothing. */
function shownBy(stream, stillAfter) {
  return new Promise((resolve) => {
    let timer
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(() => resolve({ silent: true }), stillAfter)
    }
    wait()
    stream.once('close', () => clearTimeout(timer))
    let line = ''
    stream.setEncoding('utf8').on('data', (more) => {
      process.stdout.write(more)
      const lines = (line + more).split(/\r?\n/)
      line = lines.pop()
      if (lines.includes(signs.starting)) clearTimeout(timer)
      if (lines.includes(signs.opening)) wait()
      if (!lines.includes(signs.onScreen)) return
      clearTimeout(timer)
      resolve({ shown: true })
    })
  })
}

/** Keeps Chromium's output until we know whether one of its lines explains a failure. */
function heldBack(stream) {
  let text = ''
  let held = true
  stream.setEncoding('utf8').on('data', (more) => {
    if (held) text += more
    else process.stderr.write(more)
  })
  return {
    text: () => text,
    letGo: () => {
      held = false
      process.stderr.write(text)
    },
  }
}

/** `[12:0101/1.2:FATAL:file.cc(1)] What happened` is "What happened". */
function tellingLine(text) {
  const lines = text.split(/\r?\n/)
  const line =
    lines.find((one) => /FATAL|error while loading/.test(one)) ??
    lines.find((one) => /error/i.test(one)) ??
    lines.find((one) => /could not start/.test(one))
  return line?.replace(/^\[[^\]]*\]\s*/, '').slice(0, 200)
}
