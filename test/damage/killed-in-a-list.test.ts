import type { Page } from 'playwright'
import { afterAll, expect, it } from 'vitest'
import { firstRun, go } from '#test/support/browser-shop.ts'
import type { StandIn } from '#test/support/electron/stand-in.ts'
import { livingBook } from '#test/support/living-book.ts'
import { goOn, newShop, type ShopAtRisk } from './shop-at-risk.ts'
import { tell } from './tell.ts'

const shops: ShopAtRisk[] = []
afterAll(() => Promise.all(shops.map((each) => each.remove())))

const people = 5000
const list = ['Name,Note', ...Array.from({ length: people }, (_, at) => `Person ${at},Row ${at}`)]

it('killed while a list comes in, and again while it is finished and put back: each start says so, and it ends whole', async () => {
  const shop = await newShop()
  shops.push(shop)
  const first = await shop.start()
  await firstRun(first.page, { name: 'Corner Bakery', trade: 'counter' })
  await first.page.getByRole('button', { name: 'Write down your regulars' }).waitFor()
  await bringIn(first.page)
  await first.page.getByText(/^Bringing in 1?,?[1-9]\d* of/).waitFor()
  await first.kill()

  const second = await next(shop)
  await second.page.getByText('Stopped in the middle', { exact: false }).waitFor()
  const came = await countOf(second.page)
  expect(came).toBeGreaterThan(0)
  expect(came).toBeLessThan(people)
  await press(second.page, 'Finish')
  await oneStepOf(second.page)
  await second.kill()

  const third = await next(shop)
  await third.page.getByText('Stopped in the middle', { exact: false }).waitFor()
  expect(await countOf(third.page)).toBeGreaterThanOrEqual(came)
  await press(third.page, 'Put it back')
  await oneStepOf(third.page)
  await third.kill()

  const fourth = await next(shop)
  const stopped = strip(fourth.page).getByText('Taking this back was stopped')
  if ((await countOf(fourth.page)) > 0) {
    await stopped.waitFor()
    await press(fourth.page, 'Put it back')
    await expect.poll(() => countOf(fourth.page), { timeout: 30_000 }).toBe(people)
    await strip(fourth.page).getByText('stopped in the middle').waitFor({ state: 'hidden' })
  } else {
    // The kill came after the last step: nothing is under way any more.
    expect(await stopped.count()).toBe(0)
  }
  await fourth.kill()
  const saw = 'what was stopped, and how many of how many are in; both ways on, each to its end'
  tell({ fault: 'killed in the middle of a list, three times', tries: 3, lost: 0, saw })
}, 180_000)

async function bringIn(page: Page): Promise<void> {
  await go(page, '/bring')
  const buffer = Buffer.from(list.join('\n'))
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer })
  await press(page, `Bring in ${people} people`)
}

/** Until a Change of the work is written. */
async function oneStepOf(page: Page): Promise<void> {
  const working = page.getByText(/^Working on it/)
  const before = await working.textContent()
  await expect.poll(() => working.textContent(), { interval: 5 }).not.toBe(before)
}

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()

/** What is said aloud stands in the page a second time. */
const strip = (page: Page) => page.getByRole('region', { name: 'Search and state' })

const next = async (shop: ShopAtRisk): Promise<StandIn> => (await goOn(await shop.start())).app

const countOf = async (page: Page): Promise<number> =>
  (await livingBook(page)).stores.customers?.length ?? 0
