import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Counter, firstRun, go, openCounter } from '#test/support/browser-shop.ts'
import { card, findBox } from '#test/support/first-day.ts'
import { livingBook } from '#test/support/living-book.ts'

let counter: Counter
beforeAll(async () => {
  counter = await openCounter()
})
afterAll(() => counter?.close())

const note = (page: Page) => page.getByRole('form').getByRole('textbox')
const line = (page: Page) =>
  page.getByRole('button', { name: 'You were writing a note', exact: true })

it('what is half typed is there after a reload, a crash of the page and a killed browser', async () => {
  const profile = await counter.newProfile()
  const first = await counter.open(profile)
  const { page } = first
  await firstRun(page, { name: 'Corner Bakery', trade: 'counter' })
  await go(page, '/regulars')
  await page.getByLabel('One per line').fill('Maria – flat white\nJonas – espresso')
  await page.getByRole('button', { name: 'Write down 2 regulars' }).click()
  await page.locator('#screen').getByText('2 regulars are in.').waitFor()
  await toCard(page, 'mar')
  await card(page).getByRole('button', { name: 'New note' }).click()
  await page.keyboard.type('she moves to Lisb')
  // In the middle of a word: nothing waits for a pause in the typing.
  await page.reload()
  await backIn(page)
  expect(await note(page).inputValue()).toBe('she moves to Lisb')

  await page.keyboard.type('on in june')
  const another = await first.context.newPage()
  await crash(page)
  await another.goto(counter.url)
  await toCard(another, 'mar')
  await backIn(another)
  expect(await note(another).inputValue()).toBe('she moves to Lisbon in june')
  await another.keyboard.type(', perhaps')
  // Chromium keeps what it was sent; a moment later it is on the disk as well.
  await expect.poll(() => kept(another)).toContain('perhaps')
  await first.close()

  const last = await counter.open(profile)
  await toCard(last.page, 'mar')
  await backIn(last.page)
  expect(await note(last.page).inputValue()).toBe('she moves to Lisbon in june, perhaps')
  await last.page.keyboard.press('Enter')
  await last.page.getByText('Noted.', { exact: true }).waitFor()
  expect(await kept(last.page)).toBe('[]')
  expect((await livingBook(last.page)).stores.notes).toMatchObject([
    { words: 'she moves to Lisbon in june, perhaps' },
  ])
  expect(last.troubles).toEqual([])
  await last.close()
})

async function toCard(page: Page, letters: string): Promise<void> {
  await go(page, '/counter')
  await findBox(page).first().waitFor()
  await findBox(page).first().fill(letters)
  await page
    .getByRole('option', { name: /^Maria/ })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await card(page).getByRole('heading', { name: 'Maria' }).waitFor()
}

/** The card says so without the words, and one key leads back. */
async function backIn(page: Page): Promise<void> {
  await line(page).waitFor()
  expect(await card(page).textContent()).not.toContain('she moves')
  await line(page).click()
  await note(page).waitFor()
}

/** The renderer ends at once, without a word to the page. */
async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash')
  const cdp = await page.context().newCDPSession(page)
  await Promise.race([cdp.send('Page.crash').catch(() => undefined), crashed])
  await crashed
}

/** The drafts as the next window will read them. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const name = (await indexedDB.databases()).find((each) => each.name?.startsWith('drafts '))
    const db = await done(indexedDB.open(name?.name ?? ''))
    const all = await done(db.transaction('drafts').objectStore('drafts').getAll())
    db.close()
    return JSON.stringify(all)
  })
