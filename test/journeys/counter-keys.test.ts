import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Counter, openCounter } from '#test/support/browser-shop.ts'
import { card, findBox } from '#test/support/first-day.ts'
import { countKeys, type Keys } from '#test/support/keys.ts'
import { button, hasFocus, openSampleShop, type SampleShop } from '#test/support/sample-shop.ts'

/** A Saturday, when the weekend's regulars come, not the early ones of the week. */
const saturday = new Date(2026, 10, 21, 8, 25)

let counter: Counter
let shop: SampleShop
let page: Page
let keys: Keys
beforeAll(async () => {
  counter = await openCounter()
  shop = await openSampleShop(counter, 'bakery', saturday)
  page = shop.page
})
afterAll(async () => {
  await shop?.close()
  await counter?.close()
})
beforeEach(async () => {
  await shop.go('/customers')
  await page.getByRole('heading', { name: 'Customers', exact: true }).waitFor()
  await shop.go('/counter')
  await hasFocus(findBox(page))
  // Long enough ago that the same again is not taken for a slip.
  await shop.pass(61_000)
  keys = countKeys(page)
})
afterEach(() => {
  expect(shop.troubles).toEqual([])
})

const usual = () => button(card(page), 'Log the usual')
const justNow = () => page.getByRole('region', { name: 'Just now' })

/** Three letters and Enter; then waits until the card is ready. */
async function meet(letters: string, name: string): Promise<void> {
  await hasFocus(findBox(page))
  await keys.letters(letters)
  await page.getByRole('option', { name, selected: true }).waitFor()
  await keys.press('Enter')
  await card(page).getByRole('heading', { name }).waitFor()
  await hasFocus(usual())
  await shop.pass(400)
}

/** Back in the empty search box, with the card below it marked as served. */
async function served(): Promise<void> {
  await card(page).getByText('Served', { exact: true }).waitFor()
  await hasFocus(findBox(page))
  expect(await findBox(page).inputValue()).toBe('')
}

/** What was bought since the test began, as text. */
async function boughtSince(before: number): Promise<readonly string[]> {
  const deeds = (await shop.deeds()).slice(before)
  return deeds
    .flatMap((each) => each.rows)
    .filter((row) => row.table === 'purchases')
    .map(({ now }) => wordsOf(now?.lines))
}

type Line = { readonly words: string; readonly modifiers?: readonly string[] }

// Rows read directly from the database have the shape the app gave them.
const wordsOf = (lines: unknown): string =>
  (lines as readonly Line[]).flatMap((line) => [line.words, ...(line.modifiers ?? [])]).join(', ')

describe('a regular walks in (B1)', () => {
  it('three letters and Enter show how they take it, allergies, the usual and a reminder', async () => {
    await meet('oka', 'Grace Okafor')
    expect(keys.count).toBe(4)
    const take = card(page).getByRole('region', { name: 'How they take it' })
    expect(await take.textContent()).toMatch(/flat white, banana bread\s*oat milk, always/)
    expect(await card(page).getByRole('region', { name: 'Allergy' }).textContent()).toMatch(
      /lactose/,
    )
    await card(page).getByText('Worth mentioning').waitFor()
    await card(page)
      .getByText(/banana bread without walnuts/)
      .first()
      .waitFor()
  })

  it('Ctrl and a digit open somebody who usually comes at this hour', async () => {
    const likely = page.getByRole('region', { name: 'Likely now' }).getByRole('button')
    await likely.nth(2).waitFor()
    const second = ((await likely.nth(1).textContent()) ?? '').split(/\s/)[0] ?? ''
    await keys.chord('Control+2')
    await card(page)
      .getByRole('heading', { name: new RegExp(second) })
      .waitFor()
    await hasFocus(usual())
    expect(keys.count).toBe(1)
  })
})

describe('the usual (B2)', () => {
  it('is one Enter: it is logged with its time, in Just now, and the box has the focus', async () => {
    const before = (await shop.deeds()).length
    await meet('jon', 'Jonas Brandt')
    const found = keys.count
    await keys.press('Enter')
    await served()
    expect(keys.count - found).toBe(1)
    const newest = justNow().getByRole('listitem').first()
    await newest.getByText('the usual for Jonas B.').waitFor()
    expect(await newest.locator('time').textContent()).toMatch(/8:\d\d/)
    expect(await boughtSince(before)).toEqual(['double espresso, butter croissant'])
  })
})

describe('something else (B3)', () => {
  it('is V, three letters, Enter; three in a row are offered as the usual, and no question blocks', async () => {
    const before = (await shop.deeds()).length
    const offer = card(page).getByText(/^Three times in a row/)
    for (let times = 1; times <= 3; times++) {
      expect(await offer.count()).toBe(0)
      await meet('luc', 'Luca Ferri')
      const found = keys.count
      await keys.press('v')
      await hasFocus(card(page).getByRole('combobox', { name: 'What do they have instead?' }))
      await keys.letters('cor')
      await page.getByRole('option', { name: 'Cortado', selected: true }).waitFor()
      await keys.press('Enter')
      await served()
      expect(keys.count - found).toBe(5)
      await shop.pass(61_000)
    }
    await offer.waitFor()
    await button(card(page), 'Make it the usual').waitFor()
    expect(await boughtSince(before)).toEqual(['Cortado', 'Cortado', 'Cortado'])
    await meet('ach', 'Ben Achterberg')
  })

  it('or with the usual: +, letters, Enter, as one purchase', async () => {
    const before = (await shop.deeds()).length
    await meet('ach', 'Ben Achterberg')
    const found = keys.count
    await keys.press('+')
    await hasFocus(card(page).getByRole('combobox', { name: /and…$/ }))
    await keys.letters('pre')
    await page.getByRole('option', { name: 'Pretzel', selected: true }).waitFor()
    await keys.press('Enter')
    await served()
    expect(keys.count - found).toBe(5)
    expect(await boughtSince(before)).toEqual(['filter coffee, ham roll, Pretzel'])
  })
})

describe('a new face (B4)', () => {
  it('is one chord after the description, which also finds them under a name', async () => {
    await keys.text('yellow raincoat, two flat whites')
    await keys.chord('Control+Enter')
    await card(page).getByRole('heading', { name: 'This customer' }).waitFor()
    expect(keys.count).toBe(1)
    await shop.pass(400)
    await button(card(page), 'Their page').click()
    await button(page, 'Edit').click()
    await page.getByLabel('Name', { exact: true }).first().fill('Wilhelmina Oort')
    await button(page, 'Save').click()
    await page.getByRole('heading', { name: 'Wilhelmina Oort' }).waitFor()
    await shop.go('/counter')
    await hasFocus(findBox(page))
    await keys.text('raincoat')
    const found = page.getByRole('option', { name: /Wilhelmina Oort/, selected: true })
    expect(await found.textContent()).toContain('yellow raincoat')
  })
})

describe('"I can’t have nuts" (B5)', () => {
  it('is A, the words, Enter: a red line on the card, beside the name in the search and in the list', async () => {
    await meet('lor', 'Stefan Lorenz')
    const found = keys.count
    await keys.press('a')
    await hasFocus(card(page).getByRole('textbox').first())
    await keys.text('hazelnut paste')
    await keys.press('Enter')
    expect(keys.count - found).toBe(2)
    const line = card(page).getByRole('region', { name: 'Allergy' })
    await line.getByText('hazelnut paste').waitFor()
    expect(await line.evaluate((band) => band.closest('details') === null)).toBe(true)
    const red = await line.evaluate((band) => getComputedStyle(band).color)
    expect(red).not.toBe(await card(page).evaluate((whole) => getComputedStyle(whole).color))
    await keys.press('/')
    await hasFocus(findBox(page))
    await keys.letters('lor')
    await page.getByRole('option', { name: /Stefan Lorenz.*hazelnut paste/ }).waitFor()
    await shop.go('/customers')
    await page.getByLabel('Show only those with…').fill('lorenz')
    await page.getByRole('link', { name: /Stefan Lorenz.*hazelnut paste/ }).waitFor()
  })
})

describe('five in a row (B16)', () => {
  it('are five keys each, and Esc is never needed', async () => {
    const before = (await shop.deeds()).length
    const queue = [
      ['bra', 'Jonas Brandt'],
      ['ost', 'Herr Osterkamp'],
      ['now', 'Marek Nowak'],
      ['fer', 'Luca Ferri'],
      ['ach', 'Ben Achterberg'],
    ] as const
    for (const [letters, name] of queue) {
      await meet(letters, name)
      await keys.press('Enter')
      await served()
    }
    expect(keys.count).toBe(5 * 5)
    const logged = (await shop.deeds()).slice(before)
    expect(logged.map((each) => each.deed)).toEqual(Array(5).fill('log-usual'))
    const whose = logged.flatMap((each) => each.rows.map((row) => row.now?.customerId))
    expect(new Set(whose).size).toBe(5)
  })
})

describe('it was the other Maria (B17)', () => {
  it('is Up to Just now, Move to someone else, three letters, Enter', async () => {
    await meet('kel', 'Maria Keller')
    await keys.press('Enter')
    await served()
    const found = keys.count
    await keys.press('ArrowUp')
    const newest = justNow().getByRole('listitem').filter({ hasText: 'the usual for Maria K.' })
    await hasFocus(button(newest.first(), /^Undo: /))
    await keys.press('m')
    await hasFocus(justNow().getByRole('combobox', { name: 'Whose was it?' }))
    await keys.letters('m s')
    await justNow()
      .getByRole('option', { name: /^Maria Schäfer/, selected: true })
      .waitFor()
    await keys.press('Enter')
    await justNow().getByText('a purchase moved to Maria S.').waitFor()
    expect(keys.count - found).toBe(6)
  })
})
