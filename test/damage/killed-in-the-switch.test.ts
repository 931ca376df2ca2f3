import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { afterAll, describe, expect, it } from 'vitest'
import { findBox } from '#test/support/first-day.ts'
import { type LivingBook, livingBook } from '#test/support/living-book.ts'
import { goOn, lostBetween, mainOf, type ShopAtRisk, writeDown } from './shop-at-risk.ts'
import { askToErase, askToRestore, opened, shopWithBackup } from './shop-kinds.ts'
import { eachOnce, tell, tries } from './tell.ts'

const made: ShopAtRisk[] = []
afterAll(() => Promise.all(made.map((each) => each.remove())))

const erased = 'Jonas'

/** What replaces the book by another: the last press, and what shows that it is done. */
type Switch = {
  readonly name: string
  /** Up to the last press; gives the button. */
  readonly ask: (page: Page, shop: ShopAtRisk) => Promise<Locator>
  readonly end: (page: Page) => Promise<void>
  /** Who is in the book at its end. */
  readonly leaves: readonly string[]
}

const switches: readonly Switch[] = [
  {
    name: 'a restore',
    ask: askToRestore,
    end: async (page) => {
      await page.waitForEvent('load')
      await findBox(page).first().waitFor()
    },
    leaves: ['Aylin', 'Jonas', 'Maria'],
  },
  {
    name: 'an erase',
    ask: (page) => askToErase(page, erased),
    end: (page) => erasedHeading(page).waitFor(),
    leaves: ['Aylin', 'Ida', 'Maria'],
  },
]

/** In parallel, because a start is mostly waiting. */
const lanes = tries(1, 2)
const perLane = tries(1, 25)

let good: Promise<Good> | undefined
async function makeGood(): Promise<Good> {
  const shop = await shopWithBackup()
  made.push(shop.shop)
  return shop
}

describe('killed inside a switch: the book before or the new one is there, whole', () => {
  for (const each of switches) {
    it(
      `of ${each.name}, at moments spread over all of it`,
      async () => {
        // One for both: each try is made in a copy.
        good ??= makeGood()
        const { shop, shown } = await good
        const runs = await Promise.all(
          Array.from({ length: lanes }, (_, lane) => killAtMoments(each, { shop, shown }, lane)),
        )
        const ends = runs.flat()
        const lost = ends.reduce((sum, end) => sum + end.lost + (end.book === 'neither' ? 1 : 0), 0)
        const old = ends.filter(({ book }) => book === 'before').length
        const fault = `killed inside the switch of ${each.name} (${old} times too early for it)`
        const saw = eachOnce(ends.flatMap((end) => end.saw))
        tell({ fault, tries: ends.length, lost, saw })
        const wrong = ends.filter(
          (end) => end.lost > 0 || end.book === 'neither' || end.wasTakenBack,
        )
        expect(wrong).toEqual([])
        // Else the moments were all on one side of the switch, and prove nothing.
        if (ends.length > 4) expect(new Set(ends.map(({ book }) => book)).size).toBe(2)
      },
      tries(3, 60) * 60_000,
    )
  }
})

type Good = { readonly shop: ShopAtRisk; readonly shown: LivingBook }

async function killAtMoments(of: Switch, good: Good, lane: number) {
  const whole = await toItsEnd(of, good.shop)
  expect(namesIn(whole.shown)).toEqual(of.leaves)
  const ends = []
  for (let time = 0; time < perLane; time++) {
    const place = time * lanes + lane
    const moment = ((place + 0.5) / (perLane * lanes)) * whole.took
    ends.push(await killAt(moment, of, good, whole.shown))
  }
  return ends
}

/** What it takes undisturbed, from the press to its end, and the book it leaves. */
async function toItsEnd(of: Switch, from: ShopAtRisk) {
  const shop = await copyOf(from)
  const { page, kill } = await opened(shop)
  const button = await of.ask(page, shop)
  await button.dispatchEvent('click')
  const pressed = performance.now()
  await of.end(page)
  const took = performance.now() - pressed
  const shown = await livingBook(page)
  await kill()
  return { took, shown }
}

async function killAt(moment: number, of: Switch, good: Good, then: LivingBook) {
  const shop = await copyOf(good.shop)
  const app = await opened(shop)
  const button = await of.ask(app.page, shop)
  const main = await mainOf(shop)
  await button.dispatchEvent('click')
  let wasSaid = false
  erasedHeading(app.page)
    .waitFor()
    .then(
      () => {
        wasSaid = true
      },
      // Killed before it was shown.
      () => undefined,
    )
  await new Promise((come) => setTimeout(come, moment))
  // Main would die a few milliseconds after the window; so half of the time both stop at once.
  if (Math.round(moment) % 2 === 0) process.kill(main, 'SIGSTOP')
  await app.kill()

  const next = await goOn(await shop.start())
  const book = whichOf(await livingBook(next.app.page), good.shown, then)
  if (of.name === 'an erase' && book === 'new') await expectNowhere(shop, next.app.page)
  await writeDown(next.app.page, 'Nora – chai')
  const written = await livingBook(next.app.page)
  await next.app.kill()

  const last = await goOn(await shop.start())
  const lost = lostBetween(written, await livingBook(last.app.page))
  await last.app.kill()
  await shop.remove()
  return {
    moment,
    book,
    wasTakenBack: wasSaid && book === 'before',
    lost,
    saw: [...next.saw, ...last.saw],
  }
}

async function copyOf(shop: ShopAtRisk): Promise<ShopAtRisk> {
  const copy = await shop.copy()
  made.push(copy)
  return copy
}

/** Equal in every row but the book's own: none is missing, and none came from the other. */
function whichOf(book: LivingBook, before: LivingBook, then: LivingBook) {
  const is = (one: LivingBook) => lostBetween(one, book) + lostBetween(book, one) === 0
  if (is(before)) return 'before'
  return is(then) ? 'new' : 'neither'
}

const erasedHeading = (page: Page): Locator =>
  page.getByRole('heading', { name: 'Erased for good' })

/** What a stop left of the old book is removed in the moments after the start. */
async function expectNowhere({ folder }: ShopAtRisk, page: Page): Promise<void> {
  await expect.poll(() => booksIn(page), { timeout: 20_000 }).toBe(1)
  await expect.poll(() => linesIn(join(folder, 'journal')), { timeout: 20_000 }).not.toMatch(erased)
}

const booksIn = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const all = await indexedDB.databases()
    return all.filter(({ name }) => name?.startsWith('usual-')).length
  })

async function linesIn(journal: string): Promise<string> {
  const names = await readdir(journal, { recursive: true }).catch(() => [])
  const files = names.filter((name) => name.endsWith('.jsonl'))
  const texts = await Promise.all(
    // One that is removed meanwhile holds nothing.
    files.map((name) => readFile(join(journal, name), 'utf8').catch(() => '')),
  )
  return texts.join('')
}

function namesIn({ stores }: LivingBook): readonly string[] {
  // Rows of the customers table, read directly from the database.
  const rows = (stores.customers ?? []) as readonly { readonly name?: string }[]
  return rows.map(({ name = '' }) => name).sort()
}
