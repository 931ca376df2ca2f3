import type { Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Counter, openCounter } from '#test/support/browser-shop.ts'
import { card, findBox } from '#test/support/first-day.ts'
import { button, hasFocus, openSampleShop, type SampleShop } from '#test/support/sample-shop.ts'

/** The screen is on the counter, so customers can read it. */
const saturday = new Date(2026, 10, 21, 8, 25)

let counter: Counter
let shop: SampleShop
let page: Page
beforeAll(async () => {
  counter = await openCounter()
  shop = await openSampleShop(counter, 'bakery', saturday)
  page = shop.page
})
afterAll(async () => {
  expect(shop.troubles).toEqual([])
  await shop?.close()
  await counter?.close()
})
beforeEach(async () => {
  await shop.go('/customers')
  await page.getByRole('heading', { name: 'Customers', exact: true }).waitFor()
  await shop.go('/counter')
  await hasFocus(findBox(page))
})

const usual = () => button(card(page), 'Log the usual')
const likelyNow = () => page.getByRole('region', { name: 'Likely now' })
const onlyForMe = () => button(card(page), 'Only for me')

async function meet(letters: string, heading: string): Promise<void> {
  await findBox(page).focus()
  await page.keyboard.type(letters)
  await page.getByRole('option', { selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await card(page).getByRole('heading', { name: heading, exact: true }).waitFor()
  await card(page).getByRole('toolbar').waitFor()
  await shop.pass(400)
}

/** All text on the screen while the card is open, visible or not. */
async function onScreen(): Promise<string> {
  return (await page.getByRole('main').textContent()) ?? ''
}

/** What only the owner may know: rhythm, spend and what is behind "Only for me". */
const ownersWords =
  /Rhythm|Comes about|Not seen for|visits?\b|in all|Buys here|between us|Takes work/

describe('on an open card', () => {
  it('there is no phone, note, gift, spend or rhythm, though the book has them all', async () => {
    await shop.go('/customers')
    await page.getByLabel('Show only those with…').fill('keller')
    await page.getByRole('link', { name: /Maria Keller/ }).click()
    const known = page.getByRole('main')
    for (const fact of [/555\s?0142/, /Off to Lisbon/, /€[\d.,]+ in all/, /Comes about/])
      await known.getByText(fact).first().waitFor()
    const spend = /€[\d.,]+ in all/.exec((await known.textContent()) ?? '')?.[0].split(' ')[0] ?? ''
    expect(spend).toMatch(/\d/)
    await shop.go('/counter')
    await meet('kel', 'Maria Keller')
    await usual().waitFor()
    const read = await onScreen()
    expect(read).toContain('flat white, oat')
    expect(read).toContain('hazelnuts')
    for (const hidden of ['0142', 'Lisbon', 'plum cake', spend]) expect(read).not.toContain(hidden)
    expect(read).not.toMatch(ownersWords)
  })

  it('there is no address, e-mail, pronunciation, note or relationship', async () => {
    await shop.go('/customers/new')
    await page.getByLabel('Name', { exact: true }).fill('Vera Lindgren')
    await page.getByLabel('How you would know them').fill('walking stick')
    await page.getByLabel('How the name is said').fill('VEH-ra')
    await button(page, 'Add a phone').click()
    await page.getByLabel('Phone', { exact: true }).fill('030 5556677')
    await button(page, 'Add an e-mail').click()
    await page.getByLabel('E-mail', { exact: true }).fill('vera@lindgren.example')
    await page.getByLabel('Address').fill('Kastanienallee 12')
    await page.getByLabel('Note', { exact: true }).fill('Counts her change twice.')
    await page
      .getByLabel(/^How it is between us/)
      .first()
      .click()
    await page.getByRole('option', { name: 'Takes work' }).click()
    await button(page, 'Save').click()
    await page.getByRole('heading', { name: 'Vera Lindgren' }).waitFor()
    await shop.go('/counter')
    await meet('lindg', 'Vera Lindgren')
    const read = await onScreen()
    for (const hidden of [
      'walking',
      'VEH-ra',
      '6677',
      'vera@',
      'Kastanien',
      'Counts',
      'Takes work',
    ])
      expect(read).not.toContain(hidden)
    expect(read).not.toMatch(ownersWords)
  })

  it('there are allergies of the customer and the family, and of no other person', async () => {
    await meet('hoff', 'Familie Hoffmann')
    const red = card(page).getByRole('region', { name: 'Allergy' })
    await red.getByText(/nuts.*Lina/).waitFor()
    const read = await onScreen()
    expect(read).not.toContain('0199')
    for (const other of ['hazelnuts', 'sesame', 'lactose']) expect(read).not.toContain(other)
  })

  it('there is no description, not even of someone without a name', async () => {
    await meet('green', 'This customer')
    expect(await onScreen()).not.toMatch(/green scarf/)
    await onlyForMe().click()
    await card(page)
      .getByText(/green scarf/)
      .first()
      .waitFor()
  })
})

describe('"Likely now"', () => {
  it('shows first names and initials, and is folded while a card is open', async () => {
    const likely = likelyNow().getByRole('button')
    await likely.first().waitFor()
    // A family keeps its name.
    const short = /^(?:Familie \p{L}+|\p{L}+ \p{L}+\.)/u
    for (const label of await likely.allTextContents()) expect(label).toMatch(short)
    await meet('ach', 'Ben Achterberg')
    await likelyNow().waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await card(page).getByText('Served', { exact: true }).waitFor()
    await likely.first().waitFor()
  })
})

describe('"Only for me"', () => {
  it('shows more about this customer, and is off again for the next', async () => {
    await meet('kel', 'Maria Keller')
    await onlyForMe().click()
    await card(page)
      .getByText(/Off to Lisbon/)
      .waitFor()
    await card(page)
      .getByText(/Comes about/)
      .waitFor()
    await meet('hoff', 'Familie Hoffmann')
    expect(await onlyForMe().getAttribute('aria-pressed')).toBe('false')
    expect(await onScreen()).not.toMatch(ownersWords)
    await meet('kel', 'Maria Keller')
    expect(await onlyForMe().getAttribute('aria-pressed')).toBe('false')
    expect(await onScreen()).not.toMatch(/Lisbon|Comes about/)
  })
})
