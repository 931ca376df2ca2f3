import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type BrowserContext, chromium } from 'playwright'
import { chromiumSwitches } from '../chromium-switches.ts'

/** A Chromium with a lasting profile; `switches` are those main has set. */
export const turnOnBrowser = (
  of: { readonly userData: string; readonly browserPath: string },
  switches: readonly string[],
): Promise<BrowserContext> =>
  chromium.launchPersistentContext(of.userData, {
    executablePath: of.browserPath,
    headless: true,
    reducedMotion: 'reduce',
    args: [...chromiumSwitches, ...switches],
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
  })

const versions = new Map<string, Promise<string>>()

/** "156.0.7500.1": main needs it before it opens a window, so before its browser runs. */
export function versionOf(browserPath: string): Promise<string> {
  const known = versions.get(browserPath) ?? askVersion(browserPath)
  versions.set(browserPath, known)
  return known
}

/** Chrome on Windows opens a window instead of answering, so there it starts headless. */
async function askVersion(executablePath: string): Promise<string> {
  if (process.platform !== 'win32') {
    const { stdout } = await promisify(execFile)(executablePath, ['--version'])
    const [version] = /\d+(\.\d+){3}/.exec(stdout) ?? []
    if (version !== undefined) return version
  }
  const browser = await chromium.launch({ executablePath, args: [...chromiumSwitches] })
  const version = browser.version()
  await browser.close()
  return version
}

/** SIGKILL to the browser's main process, which ends its pages and other processes too. */
export async function killBrowser(context: BrowserContext): Promise<void> {
  const browser = context.browser()
  if (!browser) throw new Error('This context has no browser to kill')
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const own = processInfo.find(({ type }) => type === 'browser')
  if (!own) throw new Error('The browser does not say which process it is')
  const closed = new Promise((done) => context.once('close', done))
  process.kill(own.id, 'SIGKILL')
  await closed
}
