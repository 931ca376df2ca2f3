import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { firstRun, go } from '#test/support/browser-shop.ts'
import { launchStandIn } from '#test/support/electron/launch.ts'
import { type StandIn, type StandInOptions, startStandIn } from '#test/support/electron/stand-in.ts'
import { findBox } from '#test/support/first-day.ts'
import { carried, type LivingBook, livingBook } from '#test/support/living-book.ts'
import { orTellScreen } from '#test/support/or-tell-screen.ts'

/** A shop on the stand-in whose files a test may damage while it is closed. */
export type ShopAtRisk = {
  readonly home: string
  /** The app's own folder: stamp, second copy, rescue copies. */
  readonly folder: string
  readonly backups: string
  /** Chromium's folder of the book. */
  readonly store: string
  readonly start: () => Promise<StandIn>
  /** For starts that end without a window. */
  readonly startWith: (chromium: string) => Promise<StandIn>
  /** A second start while the first runs. */
  readonly startAgain: () => Promise<StandIn>
  readonly copy: () => Promise<ShopAtRisk>
  readonly remove: () => Promise<void>
}

export const newShop = async (): Promise<ShopAtRisk> =>
  shopIn(await mkdtemp(join(tmpdir(), 'the-usual-at-risk-')))

export function shopIn(home: string): ShopAtRisk {
  const options: StandInOptions = {
    userData: join(home, 'data'),
    documents: join(home, 'Documents'),
    downloads: join(home, 'Downloads'),
  }
  const folder = options.userData
  return {
    home,
    folder,
    backups: join(options.documents, 'The Usual Backups'),
    store: join(folder, 'Default/IndexedDB/https_usual.app.test_0.indexeddb.leveldb'),
    start: async () => {
      await mkdir(folder, { recursive: true })
      return launchStandIn(options)
    },
    startWith: (chromium) => startStandIn({ ...options, chromium }),
    startAgain: () => startStandIn(options),
    copy: async () => {
      const other = await newShop()
      // Locks of the killed processes, which name their old folder.
      const filter = (from: string) => !/Singleton|stand-in\.lock/.test(from)
      await cp(home, other.home, { recursive: true, filter })
      return other
    },
    remove: () => rm(home, { recursive: true, force: true, maxRetries: 5 }),
  }
}

/** Adds three regulars one by one, then cuts the power. */
export async function shopAfterPowerCut(): Promise<{
  readonly shop: ShopAtRisk
  readonly shown: LivingBook
}> {
  const shop = await newShop()
  const app = await shop.start()
  await firstRun(app.page, { name: 'Corner Bakery', trade: 'counter' })
  await writeDown(app.page, 'Maria – flat white, oat')
  await writeDown(app.page, 'Jonas – espresso')
  await writeDown(app.page, 'Aylin – tea')
  const shown = await livingBook(app.page)
  await app.kill()
  return { shop, shown }
}

/** Resolves when the screen says that they are added. */
export async function writeDown(page: Page, line: string): Promise<void> {
  await go(page, '/regulars')
  await page.getByLabel('One per line').fill(line)
  await page.getByRole('button', { name: 'Write down 1 regular' }).click()
  await page.getByRole('button', { name: 'Write them down' }).waitFor()
  await page.locator('#screen').getByText('1 regular is in.').waitFor()
}

/** Headings of every page that a start shows instead of the shop. */
const instead = /find your records|newer than|older than|as they were|keeps nothing|stumbled/

/** What a start shows: the shop, or the heading of the page shown instead. */
export async function whatIsSeen(page: Page): Promise<string> {
  const shut = page.getByRole('heading', { name: instead })
  const welcome = page.getByLabel('What is your shop called?')
  await orTellScreen(page, findBox(page).first().or(shut).or(welcome).first().waitFor())
  if (await welcome.isVisible()) return 'an empty welcome'
  if (await shut.isVisible()) return `“${await shut.textContent()}”`
  const back = page.getByText(/missing after the last stop/)
  return (await back.count()) > 0 ? 'the shop, and that the missing part was put back' : 'the shop'
}

/** Takes the best way back on offer, as the owner would, and says what that needed. */
export async function bringBack(
  app: StandIn,
): Promise<{ readonly app: StandIn; readonly saw: string }> {
  const { page } = app
  const best = page.locator('[data-best]')
  await best.waitFor()
  // Days and hours differ from run to run.
  const what = ((await best.locator('p').first().textContent()) ?? '').replace(
    / of [^,]*\d.*?(?=,|$)/,
    '',
  )
  const press = best.getByRole('button')
  if ((await press.textContent()) === 'Start again with this copy') return startWithRescue(app)
  // A store that does not open is set aside first: then this page closes, and the app restarts.
  const reloaded = page.waitForEvent('load').then(
    () => undefined,
    () => new Promise<never>(() => undefined),
  )
  const again = app.relaunched()
  again.catch(() => undefined)
  await press.click()
  const next = await Promise.race([reloaded, again])
  if (next) {
    const back = await bringBack(next)
    return { ...back, saw: `the damaged store is set aside; then ${back.saw}` }
  }
  await findBox(page).first().waitFor()
  return { app, saw: `one press brings all back (“${what}”)` }
}

async function startWithRescue(app: StandIn) {
  const again = app.relaunched()
  await app.page.locator('[data-best]').getByRole('button').click()
  const next = await again
  const seen = await whatIsSeen(next.page)
  return { app: next, saw: `“Start again with this copy”; then ${seen}` }
}

/** Goes on to a working shop, whatever the start shows. */
export async function goOn(
  app: StandIn,
): Promise<{ readonly app: StandIn; readonly saw: readonly string[] }> {
  const seen = await whatIsSeen(app.page)
  if (seen.startsWith('the shop')) return { app, saw: [seen] }
  if (!seen.includes('find your records')) throw new Error(`There is no way on from ${seen}`)
  const back = await bringBack(app)
  return { app: back.app, saw: [seen, back.saw] }
}

/**
 * Rows that were in the book and are missing or different. Derived rows count too, except the pages
 * of people: one page holds many people and changes with each new one.
 */
export function lostBetween(before: LivingBook, after: LivingBook): number {
  const stores = carried(after)
  const { peoplePages: _pages, ...rest } = carried(before)
  return Object.entries(rest).reduce((sum, [name, rows]) => {
    const there = new Set((stores[name] ?? []).map(asText))
    return sum + rows.filter((row) => !there.has(asText(row))).length
  }, 0)
}

/** Equal for equal rows, in whatever order their fields were written. */
const asText = (row: unknown): string =>
  JSON.stringify(row, (_key, value) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )

/** Main's process id, which the stand-in writes into its lock. */
export const mainOf = async ({ folder }: ShopAtRisk): Promise<number> =>
  Number(await readFile(join(folder, 'stand-in.lock'), 'utf8'))
