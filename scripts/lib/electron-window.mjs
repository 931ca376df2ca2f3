import { spawn } from 'node:child_process'
import { setTimeout as after } from 'node:timers/promises'
import { endTogether } from './run.mjs'

const early = 5000

/**
 * Opens the window and waits until it is closed. An Electron that fails within its first seconds
 * has shown nothing: then the answer says why, and the caller may use a browser instead.
 */
export async function openElectron(runtime, root, args) {
  // Some editors' terminals set it, which makes Electron run as plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const child = spawn(runtime, [root, ...args], { stdio: ['ignore', 'inherit', 'pipe'], env })
  const together = endTogether(child)
  const said = heldBack(child.stderr)
  const end = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, how: error.message }))
    child.once('close', (code, signal) =>
      resolve({ code: code ?? 1, how: signal ?? `code ${code}` }),
    )
  })
  const soon = await Promise.race([end, after(early, undefined, { ref: false })])
  if (!soon) said.letGo()
  const { code, how } = soon ?? (await end)
  together.forget()
  if (together.asked()) return { shown: true, code: 0 }
  if (soon && code !== 0)
    return { shown: false, why: `it ended at once (${tellingLine(said.text()) ?? how})` }
  return { shown: true, code }
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
    lines.find((one) => /error/i.test(one))
  return line?.replace(/^\[[^\]]*\]\s*/, '').slice(0, 200)
}
