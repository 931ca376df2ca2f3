import { type BrowserContext, chromium } from 'playwright'

const switchesForTests = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A Chromium with a profile that is kept; `switches` are those main has set. */
export const turnOnBrowser = (
  of: { readonly userData: string; readonly browserPath: string },
  switches: readonly string[],
): Promise<BrowserContext> =>
  chromium.launchPersistentContext(of.userData, {
    executablePath: of.browserPath,
    headless: true,
    args: [...switchesForTests, ...switches],
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
  })

const versions = new Map<string, Promise<string>>()

/** "156.0.7500.1": main asks for it before it opens a window, so before its browser runs. */
export function versionOf(browserPath: string): Promise<string> {
  const known = versions.get(browserPath) ?? askVersion(browserPath)
  versions.set(browserPath, known)
  return known
}

async function askVersion(executablePath: string): Promise<string> {
  const browser = await chromium.launch({ executablePath, args: switchesForTests })
  const version = browser.version()
  await browser.close()
  return version
}

/** SIGKILL to the browser's own process; its pages and the rest of it go with it. */
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
