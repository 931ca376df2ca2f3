import { randomBytes } from 'node:crypto'
import { cp } from 'node:fs/promises'
import type { CDPSession, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  type Counter,
  firstRun,
  go,
  type OpenedWindow,
  openCounter,
} from '#test/support/browser-shop.ts'
import { findBox } from '#test/support/first-day.ts'
import { type LivingBook, livingBook } from '#test/support/living-book.ts'
import { orTellScreen } from '#test/support/or-tell-screen.ts'
import { lostBetween } from './shop-at-risk.ts'
import { eachOnce, onlyInFull, tell, tries } from './tell.ts'

/** Milliseconds: the full number takes minutes on two busy cores. */
const longest = tries(3, 10) * 60_000

/** More than one Change of them in full: then the quota can end between two. */
const people = tries(200, 800)

let counter: Counter
/** A closed profile with a shop and its backup; every try is made in a copy. */
let good: string
beforeAll(async () => {
  counter = await openCounter()
  good = await counter.newProfile()
  const shop = await counter.open(good)
  await firstRun(shop.page, { name: 'Corner Bakery', trade: 'counter' })
  await shop.page.getByRole('button', { name: 'Write down your regulars' }).waitFor()
  await bringIn(shop.page, 'Person')
  await shop.page.getByText(`${people} people are in the book.`).waitFor()
  await backUp(shop.page)
  await shop.close()
})
afterAll(() => counter.close())

it(
  'when the quota ends while a list comes in: it says how many came, and with room again the rest comes in',
  async () => {
    const runs = []
    // In the first commit, or after it.
    const more = onlyInFull([1_300_000, 0, 300_000, 0, 1_600_000, 1_000_000, 1_400_000])
    for (const left of [0, ...more]) runs.push(await inTheMiddleOfAList(left))
    count('the browser’s quota ends while a list comes in', runs)
    // Else it never ended in the middle, and the tries prove nothing.
    expect(runs[0]?.came).toBe(0)
  },
  longest,
)

async function inTheMiddleOfAList(left: number) {
  const profile = await copyOfGood()
  const { page, quota, close, troubles } = await opened(profile)
  await findBox(page).first().waitFor()
  const before = await livingBook(page)
  const name = `List${before.stores.customers?.length}with${left}`
  await quota.leaveOnly(left)
  await bringIn(page, name)
  const alert = page.getByRole('alert').filter({ hasText: 'disk is full' })
  const allIn = page.getByText(`${people} people are in the book.`)
  await alert.or(allIn).first().waitFor()
  const said = (await alert.isVisible()) ? await alert.textContent() : 'all came in'
  const stopped = await livingBook(page)
  const came = namesLike(stopped, name)
  if (came === people) expect(said).toBe('all came in')
  else if (came > 0) expect(said).toContain(`Stopped after ${came} of ${people} people.`)
  else expect(said).toContain('Nobody was brought in.')

  await quota.giveBack()
  if (came === 0) await bringIn(page, name)
  else if (came < people) await page.getByRole('button', { name: 'Finish', exact: true }).click()
  await expect.poll(async () => namesLike(await livingBook(page), name)).toBe(people)
  await page.getByText('Stopped in the middle', { exact: false }).waitFor({ state: 'hidden' })
  const after = await livingBook(page)
  await close()
  const again = await opened(profile)
  await findBox(again.page).first().waitFor()
  const end = await livingBook(again.page)
  await again.close()
  expect(troubles).toEqual([])
  const lost = lostBetween(kept(before), stopped) + lostBetween(after, end)
  return { lost, came, saw: [plain(said), 'with room again the rest comes in'] }
}

it(
  'when the quota ends in the middle of a backup: none that is half there has a name, and the next one is whole',
  async () => {
    const runs = []
    // Times its size: packed, put together beside its place, and from 2 on written there.
    for (const part of [2.5, ...onlyInFull([0, 0.5, 1.5, 1.9, 2.1, 2.3, 2.7, 2.9])])
      runs.push(await inTheMiddleOfABackup(part))
    count('the browser’s quota ends in the middle of a backup', runs)
  },
  longest,
)

async function inTheMiddleOfABackup(part: number) {
  const { page, quota, close, troubles } = await opened(await copyOfGood())
  await findBox(page).first().waitFor()
  await go(page, '/backup')
  await page.getByRole('button', { name: 'Back up now' }).waitFor()
  const before = await livingBook(page)
  const whole = await backupsIn(page)
  const size = Math.max(...whole.map((file) => file.size))
  await quota.leaveOnly(Math.round(size * part))
  await page.getByRole('button', { name: 'Back up now' }).click()
  const alert = page.getByText('The disk is full, so no backup was written.', { exact: false })
  await orTellScreen(page, alert.waitFor())
  const said = await alert.textContent()
  expect(await backupsIn(page)).toEqual(whole)
  await quota.giveBack()
  await backUp(page)
  const now = await backupsIn(page)
  expect(now).toEqual(expect.arrayContaining([...whole]))
  expect(now).toHaveLength(whole.length + 1)
  const after = await livingBook(page)
  await close()
  expect(troubles).toEqual([])
  return { lost: lostBetween(before, after), saw: [plain(said), 'the next one is whole'] }
}

async function copyOfGood(): Promise<string> {
  const profile = await counter.newProfile()
  await cp(good, profile, { recursive: true })
  return profile
}

type Run = { readonly lost: number; readonly saw: readonly string[] }

function count(fault: string, runs: readonly Run[]): void {
  const lost = runs.reduce((sum, run) => sum + run.lost, 0)
  tell({ fault, tries: runs.length, lost, saw: eachOnce(runs.flatMap(({ saw }) => saw)) })
  expect(lost).toBe(0)
}

/**
 * A fresh window: Chromium asks anew how much is left only after half a minute, or when it starts.
 * What it tells a page is always ten gigabytes more than is used, so no look at the room helps.
 */
async function opened(profile: string): Promise<OpenedWindow & { readonly quota: Quota }> {
  const shop = await counter.open(profile)
  const cdp = await shop.context.newCDPSession(shop.page)
  return { ...shop, quota: quotaOf(shop.page, cdp) }
}

type Quota = {
  readonly leaveOnly: (bytes: number) => Promise<void>
  readonly giveBack: () => Promise<void>
}

function quotaOf(page: Page, cdp: CDPSession): Quota {
  const { origin } = new URL(counter.url)
  return {
    leaveOnly: async (bytes) => {
      const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)
      await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: used + bytes })
    },
    giveBack: async () => {
      await cdp.send('Storage.overrideQuotaForOrigin', { origin })
    },
  }
}

/** Notes that can't be packed smaller. */
async function bringIn(page: Page, name: string): Promise<void> {
  const rows = Array.from(
    { length: people },
    (_, at) => `${name} ${at},${randomBytes(700).toString('base64')}`,
  )
  await go(page, '/customers')
  await go(page, '/bring')
  const buffer = Buffer.from(['Name,Note', ...rows].join('\n'))
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: `Bring in ${people} people`, exact: true }).click()
}

async function backUp(page: Page): Promise<void> {
  await go(page, '/backup')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await page.getByText(/^Backed up and read back: the-usual-/).waitFor()
}

/** Every file in the folder of backups, finished or not. */
const backupsIn = (page: Page) =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('backups')
    const files: { readonly name: string; readonly size: number }[] = []
    for await (const name of folder.keys())
      files.push({ name, size: (await (await folder.getFileHandle(name)).getFile()).size })
    return files.sort((one, other) => (one.name < other.name ? -1 : 1))
  })

function namesLike({ stores }: LivingBook, name: string): number {
  // Rows of the customers table, read directly from the database.
  const rows = (stores.customers ?? []) as readonly { readonly name?: string }[]
  return rows.filter((row) => row.name?.startsWith(`${name} `)).length
}

/** Without the marks of lists under way, which are meant to go. */
function kept({ database, stores }: LivingBook): LivingBook {
  const { batches: _batches, ...rest } = stores
  return { database, stores: rest }
}

/** Numbers differ from try to try. */
const plain = (said: string | null): string => `“${(said ?? '').replace(/\d+/g, '…')}”`
