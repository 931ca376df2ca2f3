import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as after } from 'node:timers/promises'
import { chromium, type Page } from 'playwright'
import { onTestFinished } from 'vitest'

/** An app on a real desk: its window, and how its owner closes it. */
export type Desk = {
  readonly page: Page
  /** Closes the window and waits; resolves with the exit code. */
  readonly close: () => Promise<number | null>
}

export type Start = {
  readonly program: string
  readonly args: readonly string[]
  readonly userData: string
}

/**
 * Starts a program for one test and drives its window over Chromium's own port. Playwright's way needs Node's
 * inspector in the main process, which the packed app has fused off; this port is Chromium's, reaches
 * only the window, and is open only because it is asked for on the command line (docs/security.md).
 */
export async function openDesk({ program, args, userData }: Start): Promise<Desk> {
  // Some editors' terminals set it, which makes Electron run as plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const asked = [...args, `--user-data-dir=${userData}`, '--remote-debugging-port=0']
  const child = spawn(program, asked, { stdio: ['ignore', 'pipe', 'pipe'], env })
  const ended = endOf(child)
  onTestFinished(() => void child.kill('SIGKILL'))
  const port = await portOf(child)
  await titleAt(port)
  const browser = await chromium.connectOverCDP(port, { noDefaults: true })
  const [context] = browser.contexts()
  if (!context) throw new Error('The program has no window to drive')
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  return {
    page,
    close: async () => {
      askToClose(child)
      const late = setTimeout(() => child.kill('SIGKILL'), minute)
      const code = await ended
      clearTimeout(late)
      await browser.close()
      return code
    },
  }
}

const minute = 60_000

const endOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve, reject) => {
    child.once('exit', resolve)
    child.once('error', reject)
  })

/** Chromium says it on its error output, once the window can be reached. */
function portOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (text: Buffer) => {
      said += text
      const port = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (port) resolve(port)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) => reject(new Error(`It ended with ${code}.\n${said}`)))
    child.once('error', reject)
    setTimeout(() => reject(new Error(`It opened nothing in a minute.\n${said}`)), minute).unref()
  })
}

/** Playwright waits for ever where it connects in the middle of a window's first load. */
async function titleAt(port: string): Promise<void> {
  const list = `http://${new URL(port).host}/json/list`
  for (let tries = 0; tries < 600; tries++) {
    // Chromium's own list of what can be driven.
    const targets: readonly { type: string; title: string }[] = await (await fetch(list)).json()
    if (targets.some(({ type, title }) => type === 'page' && title !== '')) return
    await after(100)
  }
  throw new Error('Its window stayed without a title for a minute.')
}

/** A signal asks Electron to quit, which closes the window first; Windows has no signals. */
function askToClose(child: ChildProcess): void {
  if (process.platform !== 'win32') child.kill('SIGTERM')
  // Without /F it tells the windows of the process to close.
  else spawn('taskkill', ['/pid', String(child.pid)], { stdio: 'ignore' })
}
