import { spawn } from 'node:child_process'

/**
 * Runs a script with this same Node, without a shell or PATH (Windows has no `npx` that can be
 * spawned directly). Resolves with its exit code and, when quiet, its output. `until` is an
 * AbortSignal that ends it early; a signal that ends us ends it first.
 */
export const runNode = (script, args = [], options = {}) =>
  runProgram(process.execPath, [script, ...args], options)

export function runProgram(program, args, { cwd, env, quiet = false, until } = {}) {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    windowsHide: true,
    signal: until,
    killSignal: 'SIGKILL',
  })
  const together = endTogether(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  }
  return new Promise((resolve) => {
    child.once('error', (error) => finish(1, error.message))
    child.once('close', (code, signal) => finish(code ?? 1, signal ? `ended by ${signal}` : ''))
    function finish(code, why) {
      together.forget()
      resolve({ code, output: output + why })
    }
  })
}

/**
 * While the child runs, a request to end is passed on to it, and we end after it. A child that does
 * not end in time is killed. `end` may ask it in another way.
 */
export function endTogether(
  child,
  { patience = 10_000, end = (signal) => child.kill(signal) } = {},
) {
  return whenAsked((signal) => {
    end(signal)
    setTimeout(() => child.kill('SIGKILL'), patience).unref()
  })
}

/**
 * Listens for Ctrl+C, a closed terminal and a kill; `asked()` says whether one came. A kill of npm
 * never reaches us (it ends the shell between us), so there the parent's end counts as well.
 */
export function whenAsked(act = () => undefined) {
  let wasAsked = false
  const hear = (signal) => {
    wasAsked = true
    act(signal)
  }
  for (const signal of endings) process.on(signal, hear)
  const orphaned = process.env.npm_lifecycle_event && whenOrphaned(() => hear('SIGTERM'))
  return {
    asked: () => wasAsked,
    forget: () => {
      for (const signal of endings) process.off(signal, hear)
      clearInterval(orphaned)
    },
  }
}

const parent = process.ppid

function whenOrphaned(act) {
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    act()
  }, 500)
  return watch.unref()
}

const endings =
  process.platform === 'win32' ? ['SIGINT', 'SIGTERM', 'SIGBREAK'] : ['SIGINT', 'SIGTERM', 'SIGHUP']
