import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BrowserContext, chromium, type Page } from 'playwright'
import { type Served, serveWindow } from '../../scripts/lib/serve-window.mjs'
import { chromiumSwitches } from './chromium-switches.ts'
import { quickBrowser } from './test-browser.ts'

/** The built window on the browser host, at one origin during the test. */
export type Counter = {
  readonly url: string
  /** Opens it in a real browser with that profile; the profile stays when the browser closes. */
  readonly open: (profile: string, search?: string, screen?: Screen) => Promise<OpenedWindow>
  readonly newProfile: () => Promise<string>
  /** Where Chromium keeps this origin's IndexedDB inside a profile. */
  readonly storeIn: (profile: string) => string
  readonly close: () => Promise<void>
}

/** A screen of this size; without a mouse and a keyboard if it is touched. */
export type Screen = { readonly width: number; readonly height: number; readonly isTouched?: true }

export type OpenedWindow = {
  readonly page: Page
  readonly context: BrowserContext
  /** Errors inside the page; a journey must end without any. */
  readonly troubles: readonly string[]
  readonly close: () => Promise<void>
}

const folder = fileURLToPath(new URL('../../out/renderer', import.meta.url))

export async function openCounter(program?: string): Promise<Counter> {
  const served = await serveOnFreePort()
  const profiles: string[] = []
  return {
    url: served.url,
    open: async (profile, search = '', screen = { width: 1280, height: 800 }) => {
      const context = await launch(profile, screen, program)
      const page = context.pages()[0] ?? (await context.newPage())
      const troubles: string[] = []
      page.on('pageerror', (error) => troubles.push(String(error)))
      await page.goto(`${served.url}${search}`)
      return { page, context, troubles, close: () => context.close() }
    },
    newProfile: async () => {
      const made = await mkdtemp(join(tmpdir(), 'the-usual-profile-'))
      profiles.push(made)
      return made
    },
    storeIn: (profile) => {
      const port = new URL(served.url).port
      return join(profile, 'Default', 'IndexedDB', `http_127.0.0.1_${port}.indexeddb.leveldb`)
    },
    close: async () => {
      await served.close()
      await Promise.all(
        profiles.map((each) => rm(each, { recursive: true, force: true, maxRetries: 5 })),
      )
    },
  }
}

/** Several test files run at once, so each takes its own port below the ephemeral ones. */
async function serveOnFreePort(): Promise<Extract<Served, { ok: true }>> {
  for (let tries = 0; tries < 50; tries++) {
    const port = 20_000 + ((process.pid * 7 + tries * 131) % 12_000)
    const served = await serveWindow({ folder, port })
    if (served.ok) return served
  }
  throw new Error('No free port for the browser host')
}

function launch(
  profile: string,
  { isTouched, ...viewport }: Screen,
  program = quickBrowser,
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    headless: true,
    reducedMotion: 'reduce',
    viewport,
    ...(isTouched ? { hasTouch: true, isMobile: true } : {}),
    // Root can't use Chromium's sandbox; only our own pages are opened here.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [...chromiumSwitches],
    acceptDownloads: true,
    ...(program ? { executablePath: program } : {}),
  })
}

/** Names the shop and says how people come, as the owner does on the first day. */
export async function firstRun(
  page: Page,
  shop: { readonly name: string; readonly trade: 'counter' | 'jobs' },
): Promise<void> {
  const trade = shop.trade === 'counter' ? 'People come to my counter' : 'I do jobs for clients'
  await page.getByLabel('What is your shop called?').fill(shop.name)
  await page.getByRole('radio', { name: trade }).check()
  await page.getByRole('button', { name: 'Open the shop' }).click()
}

/**
 * As most owners have it. Painting motion takes half of a walk through the screens, so only the
 * journeys about fast and careless hands move.
 */
export const withMotion = (page: Page): Promise<void> =>
  page.emulateMedia({ reducedMotion: 'no-preference' })

/** To another screen. */
export const go = (page: Page, path: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash
  }, `#${path}`)
