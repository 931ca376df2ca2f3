import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Counter, openCounter } from '#test/support/browser-shop.ts'
import { card, findBox } from '#test/support/first-day.ts'
import { countKeys, type Keys } from '#test/support/keys.ts'
import { hasFocus, openSampleShop, type SampleShop } from '#test/support/sample-shop.ts'

let counter: Counter
let shop: SampleShop
let page: Page
let keys: Keys
beforeAll(async () => {
  counter = await openCounter()
})
afterAll(() => counter.close())
afterEach(() => {
  expect(shop.troubles).toEqual([])
})

async function openAt(kind: 'bakery' | 'it', at: Date): Promise<void> {
  shop = await openSampleShop(counter, kind, at)
  page = shop.page
}

/** What was written into a table since that many deeds ago. */
async function writtenSince(before: number, table: string) {
  const deeds = (await shop.deeds()).slice(before)
  return deeds.flatMap((each) => each.rows).filter((row) => row.table === table)
}

/** Three letters and Enter: the card is open and takes keys. */
async function meet(letters: string, name: string | RegExp): Promise<void> {
  await hasFocus(findBox(page))
  await countKeys(page).letters(letters)
  await page.getByRole('option', { name, selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await card(page).getByRole('heading', { name }).waitFor()
  await card(page).getByRole('toolbar').waitFor()
  await shop.pass(400)
}

describe('a Friday at the bakery', () => {
  beforeAll(() => openAt('bakery', new Date(2026, 10, 20, 15, 0)))
  afterAll(() => shop.close())
  beforeEach(async () => {
    await shop.go('/counter')
    await hasFocus(findBox(page))
    await shop.pass(61_000)
    keys = countKeys(page)
  })

  it('“keep me two almond croissants Saturday”: R, the words, Enter, and it is on Saturday’s list (B9)', async () => {
    const before = (await shop.deeds()).length
    await meet('hof', /Hoffmann/)
    keys = countKeys(page)
    await keys.press('r')
    await hasFocus(card(page).getByRole('textbox', { name: /What, how many/ }))
    await keys.text('2 butter croissants saturday 9:30')
    await card(page)
      .getByText(/Saturday/)
      .first()
      .waitFor()
    await keys.press('Enter')
    expect(keys.count).toBe(2)
    await card(page).getByRole('toolbar').waitFor()
    const [taken] = await writtenSince(before, 'orders')
    expect(taken?.now).toMatchObject({ day: '2026-11-21', minute: 570, state: 'ordered' })
    await shop.go('/coming-up')
    await page.getByRole('tab', { name: /Saturday 21 November/ }).click()
    await page
      .getByRole('button', { name: /butter croissants/ })
      .first()
      .waitFor()
  })

  it('a promise comes due: on Today, Down and K (B10)', async () => {
    await shop.go('/')
    const rows = page.getByRole('region', { name: 'Today' }).locator('[data-sentence]')
    await rows.first().waitFor()
    const before = (await shop.deeds()).length
    keys = countKeys(page)
    await keys.press('ArrowDown')
    await hasFocus(rows.first())
    await keys.press('k')
    expect(keys.count).toBe(2)
    await page.getByText(/^Just done:/).waitFor()
    const [done] = (await shop.deeds()).slice(before)
    expect(['keep-promise', 'hand-over']).toContain(done?.deed)
  })

  it('closing: the place in the rail, Enter, and good night (B19)', async () => {
    await page.getByRole('link', { name: 'Close the shop' }).click()
    await hasFocus(page.getByRole('button', { name: 'Good night' }))
    keys = countKeys(page)
    await keys.press('Enter')
    await page
      .getByRole('status')
      .getByText(/^Good night/)
      .first()
      .waitFor()
    expect(keys.count).toBe(1)
  })
})

describe('a Tuesday of the freelancer', () => {
  beforeAll(() => openAt('it', new Date(2026, 10, 24, 9, 40)))
  afterAll(() => shop.close())

  it('“I’ll be there Thursday 2 pm”: P, the words, Enter; running late: M, a new time, Enter (I3)', async () => {
    await shop.go('/customers')
    await page.getByRole('heading', { name: 'Customers', exact: true }).waitFor()
    await findBox(page).focus()
    const before = (await shop.deeds()).length
    await meet('har', /Dr\. Hartmann/)
    keys = countKeys(page)
    await keys.press('p')
    await hasFocus(card(page).getByRole('form').getByRole('textbox'))
    await keys.text('be there thursday 2 pm')
    await keys.press('Enter')
    expect(keys.count).toBe(2)
    await card(page).getByRole('toolbar').waitFor()
    const [made] = await writtenSince(before, 'promises')
    expect(made?.now).toMatchObject({ due: '2026-11-26', dueMinute: 840 })
    await shop.go(`/customers/${made?.now?.customerId}`)
    const row = page.locator('[data-sentence]').filter({ hasText: 'be there' }).last()
    await row.waitFor()
    await row.focus()
    keys = countKeys(page)
    await keys.press('m')
    await hasFocus(page.getByRole('form').getByRole('textbox'))
    await keys.text('thursday 3 pm')
    await keys.press('Enter')
    expect(keys.count).toBe(2)
    await expect
      .poll(async () => (await writtenSince(before, 'promises')).at(-1)?.now)
      .toMatchObject({ dueMinute: 900 })
  })

  it('the job outgrows the quote: C, an amount, Enter (I5); a week after it, Enter says it works (I6)', async () => {
    await shop.go('/customers')
    await page.getByRole('heading', { name: 'Customers', exact: true }).waitFor()
    await findBox(page).focus()
    const before = (await shop.deeds()).length
    // Someone of whom Today has nothing else to say.
    await page.keyboard.type('Nina Winter')
    await page.keyboard.press('Control+Enter')
    await card(page).getByRole('heading', { name: 'Nina Winter' }).waitFor()
    await card(page).getByRole('toolbar').waitFor()
    await shop.pass(400)
    await page.keyboard.press('r')
    await hasFocus(card(page).getByRole('form').getByRole('textbox'))
    await page.keyboard.type('new drum for the printer today for €200')
    await page.keyboard.press('Enter')
    await card(page).getByRole('toolbar').waitFor()
    const [job] = await writtenSince(before, 'orders')
    await shop.go(`/customers/${job?.now?.customerId}`)
    const row = page.locator('[data-sentence]').filter({ hasText: 'new drum' })
    await row.waitFor()
    await row.focus()
    keys = countKeys(page)
    await keys.press('c')
    await hasFocus(page.getByLabel('How much?'))
    await keys.text('170')
    await keys.press('Enter')
    expect(keys.count).toBe(2)
    await page
      .getByText(/€170\.00 of €200\.00/)
      .first()
      .waitFor()
    await row.focus()
    await page.keyboard.press('k')
    await row.waitFor({ state: 'hidden' })

    await shop.pass(7 * 24 * 60 * 60_000)
    await shop.go('/')
    const asks = page.locator('[data-sentence]').filter({ hasText: /still working\? new drum/ })
    await asks.waitFor()
    await asks.focus()
    keys = countKeys(page)
    await keys.press('Enter')
    expect(keys.count).toBe(1)
    await asks.waitFor({ state: 'hidden' })
    expect((await writtenSince(before, 'orders')).at(-1)?.now).toMatchObject({ stillWorks: true })
  })
})
