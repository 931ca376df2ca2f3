import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Counter, openCounter } from '#test/support/browser-shop.ts'
import { card, findBox } from '#test/support/first-day.ts'
import { type OwnShop, openOwnShop } from '#test/support/own-shop.ts'
import { button, hasFocus } from '#test/support/sample-shop.ts'
import { rowsWith } from '#test/support/walk-keys.ts'

/**
 * A bakery that is shut on Mondays, in the week before Easter of 2026: Good Friday is 3 April. The
 * clocks of Europe go forward on Sunday, 29 March.
 */
const regulars = [
  'Maria Keller – flat white',
  'Gustav Petri – rye loaf',
  'Helga Zorn – plum cake',
  'Emil Sandberg – pretzel',
]

let counter: Counter
let shop: OwnShop
let page: Page
beforeAll(async () => {
  counter = await openCounter()
  shop = await openOwnShop(counter, {
    ...{ trade: 'counter', name: 'Corner Bakery', zone: 'Europe/Berlin' },
    people: regulars,
    at: '2026-03-14T08:00',
  })
  page = shop.page
})
afterAll(async () => {
  await shop?.close()
  await counter?.close()
})

/** Pictures for people to look at are kept where this says. */
const pictures = process.env.THE_USUAL_PICTURES
const look = async (name: string): Promise<void> => {
  if (pictures) await page.screenshot({ path: join(pictures, `week-${name}.png`) })
}

const row = (words: string | RegExp) => rowsWith(page, words)

/** A new morning, on the counter. */
async function morning(day: string, time = '08:00'): Promise<void> {
  await shop.at(`${day}T${time}`)
  await page.goto(counter.url)
  await hasFocus(findBox(page))
}

async function meet(letters: string, name: string): Promise<void> {
  await page.keyboard.press('/')
  await hasFocus(findBox(page))
  await page.keyboard.type(letters)
  await page.getByRole('option', { name, selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await card(page).getByRole('heading', { name }).waitFor()
  await hasFocus(button(card(page), 'Log the usual'))
  await shop.pass(1)
}

async function serve(letters: string, name: string): Promise<void> {
  await meet(letters, name)
  await page.keyboard.press('Enter')
  await card(page).getByText('Served', { exact: true }).waitFor()
}

/** A letter and the words: what is asked, or nothing once it is saved. */
async function say(letter: string, words: string): Promise<void> {
  await page.keyboard.press(letter)
  await hasFocus(card(page).getByRole('form').getByRole('textbox'))
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}
const saved = () => card(page).getByRole('form').waitFor({ state: 'detached' })

async function shut(words: string): Promise<void> {
  await page.getByLabel('When is the shop shut?').fill(words)
  await button(page, 'Close these days').click()
  await expect.poll(() => page.getByLabel('When is the shop shut?').inputValue()).toBe('')
}

const tab = (name: string | RegExp) => page.getByRole('tab', { name })

it('a week with a day off and a holiday: what comes round skips it, what is said for it is asked about, and nobody is missed because of it', async () => {
  await shop.go('/closed-days')
  await shut('Mondays')
  await shut('Friday 3 April, Good Friday')
  await look('closed-days')

  // Helga comes every shop day, and Monday between is none.
  await morning('2026-03-21')
  for (const day of ['2026-03-21', '2026-03-22', '2026-03-24', '2026-03-25']) {
    await shop.at(`${day}T08:00`)
    await serve('hel', 'Helga Zorn')
  }
  // What comes round on Fridays begins on the 27th.
  await morning('2026-03-25', '09:00')
  await meet('gus', 'Gustav Petri')
  await say('r', '2 rye loaves every friday 8:30')
  await look('repeat')
  await saved()

  // This day alone is changed.
  await morning('2026-03-26')
  await serve('mar', 'Maria Keller')
  await morning('2026-03-27')
  await serve('mar', 'Maria Keller')
  await shop.go(`/customers/${await idOf('Gustav Petri')}`)
  await row(/2 rye loaves/)
    .first()
    .click()
  const change = page.getByRole('form').getByRole('textbox').first()
  await change.fill('3 rye loaves')
  // What is being changed is not offered as left half typed.
  expect(await page.getByText('You were changing an order').count()).toBe(0)
  await look('change-one')
  await page.keyboard.press('Enter')
  await row(/3 rye loaves/).waitFor()
  await look('changed-one')
  await page.getByText('every Friday · next Fri, Apr 10').waitFor()
  await row(/3 rye loaves/).focus()
  await page.keyboard.press('k')
  await row(/3 rye loaves/).waitFor({ state: 'detached' })

  // The night in which the clocks go forward.
  await morning('2026-03-28')
  await serve('mar', 'Maria Keller')
  await meet('emi', 'Emil Sandberg')
  await say('r', '6 rolls tomorrow 8:30')
  await saved()
  await morning('2026-03-29', '08:10')
  await page.getByText('1 thing for today', { exact: true }).waitFor()
  await shop.go('/')
  await row('order for 8:30 AM: 6 rolls').waitFor()
  await shop.at('2026-03-29T08:50')
  await shop.go('/counter')
  await shop.go('/')
  await row('order late since 8:30 AM: 6 rolls').waitFor()
  await look('sunday')
  await row('6 rolls').focus()
  await page.keyboard.press('k')
  await row('6 rolls').waitFor({ state: 'detached' })

  // Someone comes on Monday all the same: it is no shop day for the others.
  await morning('2026-03-30')
  await serve('mar', 'Maria Keller')
  for (const day of ['2026-03-31', '2026-04-01']) {
    await shop.at(`${day}T08:00`)
    await serve('mar', 'Maria Keller')
  }

  // The holiday is asked about, and nothing is guessed.
  await morning('2026-04-01', '10:00')
  await meet('hel', 'Helga Zorn')
  await say('r', 'a plum cake friday 10:00')
  await asksAboutFriday()
  await look('asked')
  expect(await shop.rows('orders')).toHaveLength(2)
  await answer('2')
  await hasFocus(button(card(page), 'Log the usual'))
  await shop.pass(1)
  await say('p', 'the recipe on friday')
  await asksAboutFriday()
  await answer('1')

  // Coming up shades both days off, and says what is wanted on one all the same.
  await shop.go('/coming-up')
  await tab(/Friday, April 3, closed, 1 to do/).click()
  await look('coming')
  expect(await page.locator('[role=tab][data-closed]').count()).toBe(2)
  await page
    .getByText('You are closed on this day: Good Friday. Something is wanted on it all the same.')
    .waitFor()
  expect(await row('2 rye loaves').count()).toBe(0)

  // One day is left out; the rest stays.
  await shop.go(`/customers/${await idOf('Gustav Petri')}`)
  await row('2 rye loaves').last().click()
  await look('standing')
  await button(page, /^Not on /).click()
  await page.getByText('every Friday · next Fri, Apr 17').waitFor()

  for (const day of ['2026-04-02', '2026-04-03']) {
    await morning(day)
    await serve('mar', 'Maria Keller')
  }
  // Missed on the eighth shop day, of which neither Monday nor the holiday was one.
  await morning('2026-04-03', '09:00')
  await shop.go('/')
  await row('promised for today: the recipe').waitFor()
  expect(await row('Not seen').count()).toBe(0)
  await look('friday')
  await shop.go(`/customers/${await idOf('Helga Zorn')}`)
  await page.getByText('Comes about every shop day; last here last week').waitFor()
  await look('helga')
  await morning('2026-04-04')
  await serve('mar', 'Maria Keller')
  await shop.go('/')
  await row('Not seen for 8 shop days; usually every shop day').waitFor()
  await look('saturday')

  await expectTheBook()
  expect(shop.troubles).toEqual([])
})

/** Each day of what comes round that something was done to is a row; the rhythm is as it was said. */
async function expectTheBook(): Promise<void> {
  const called = await shop.called()
  const orders = (await shop.rows('orders')).map(({ customerId, words, day, state, slot }) => [
    ...[called.get(String(customerId)), words, day, state, slot],
  ])
  expect(orders.sort((one, other) => String(one[2]).localeCompare(String(other[2])))).toEqual([
    ['Gustav Petri', '3 rye loaves', '2026-03-27', 'handed over', '2026-03-27'],
    ['Emil Sandberg', '6 rolls', '2026-03-29', 'handed over', undefined],
    ['Helga Zorn', 'a plum cake', '2026-04-04', 'ordered', undefined],
    ['Gustav Petri', '2 rye loaves', '2026-04-10', 'cancelled', '2026-04-10'],
  ])
  const repeats = await shop.rows('orderRepeats')
  expect(repeats.map(({ words, rule, from, until }) => [words, rule, from, until])).toEqual([
    ['2 rye loaves', 'FREQ=WEEKLY;INTERVAL=1;BYDAY=FR', '2026-03-27', undefined],
  ])
  const promises = await shop.rows('promises')
  expect(promises.map(({ what, due }) => [what, due])).toEqual([['the recipe', '2026-04-03']])
  expect(await shop.rows('purchases')).toHaveLength(15)
}

/** A digit picks the day, and Enter saves; in time, so that it is taken for no bounce. */
async function answer(digit: string): Promise<void> {
  await page.keyboard.press(digit)
  await shop.pass(1)
  await page.keyboard.press('Enter')
  await saved()
}

async function asksAboutFriday(): Promise<void> {
  await page.getByText('The shop is closed on Friday, April 3. Which day is meant?').waitFor()
  await hasFocus(button(page, /^Friday, April 3/))
}

async function idOf(name: string): Promise<string> {
  const [found = ''] = [...(await shop.called())].find(([, called]) => called === name) ?? []
  return found
}
