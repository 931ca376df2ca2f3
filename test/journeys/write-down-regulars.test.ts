import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Counter, openCounter } from '#test/support/browser-shop.ts'
import { card, findBox } from '#test/support/first-day.ts'
import { livingBook } from '#test/support/living-book.ts'
import { button, hasFocus } from '#test/support/sample-shop.ts'

const lines = [
  'Maria Keller – flat white, oat – no nuts – since 2015',
  'Jonas Brandt – double espresso',
  'green scarf, black tea with milk',
]

let counter: Counter
beforeAll(async () => {
  counter = await openCounter()
})
afterAll(() => counter.close())

/** Presses Tab until the focus is there; fails when Tab never reaches it. */
async function tabTo(page: Page, name: string | RegExp, role: 'button' | 'radio'): Promise<void> {
  const goal = page.getByRole(role, { name })
  await goal.first().waitFor()
  for (let presses = 0; presses < 40; presses++) {
    if (await goal.and(page.locator(':focus')).count()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${name}`)
}

const rowsOf = async (page: Page, store: string): Promise<readonly object[]> =>
  ((await livingBook(page)).stores[store] ?? []).map((row) => Object(row))
const living = async (page: Page, store: string) =>
  (await rowsOf(page, store)).filter((row) => !('deletedAt' in row))

it('first run and three regulars by keyboard alone: previewed, then saved and undone as one', async () => {
  const { page, troubles, close } = await counter.open(await counter.newProfile())
  const press = (key: string) => page.keyboard.press(key)

  await hasFocus(page.getByLabel('What is your shop called?'))
  await page.keyboard.type('Corner Bakery')
  await tabTo(page, /^People come to my counter/, 'radio')
  await press('Space')
  await tabTo(page, 'Open the shop', 'button')
  await press('Enter')

  await page.getByRole('heading', { name: 'Corner Bakery is open' }).waitFor()
  await tabTo(page, 'Write down your regulars', 'button')
  await press('Enter')
  await hasFocus(page.getByLabel('One per line'))
  for (const [at, line] of lines.entries()) {
    if (at > 0) await press('Enter')
    await page.keyboard.type(line)
  }

  const preview = page.getByRole('region', { name: 'This is how it reads' })
  const maria = preview.getByRole('row', { name: /Maria Keller/ })
  for (const part of ['flat white, oat', 'nuts', '2015']) await maria.getByText(part).waitFor()
  await preview.getByRole('row', { name: /green scarf.*black tea with milk/ }).waitFor()
  expect(await rowsOf(page, 'customers')).toEqual([])

  await press('Control+Enter')
  await page.locator('#screen').getByText('3 regulars are in.').waitFor()
  expect(await living(page, 'customers')).toHaveLength(3)
  const taste = (await living(page, 'preferences')).map((row) => Object(row))
  expect(taste.map(({ kind, value }) => `${kind}: ${value}`).sort()).toEqual([
    'allergy: nuts',
    'usual: black tea with milk',
    'usual: double espresso',
    'usual: flat white, oat',
  ])
  const [, ...changes] = await rowsOf(page, 'changes')
  expect(new Set(changes.map((each) => Object(each).batch)).size).toBe(1)
  expect(changes[0]).toHaveProperty('batch')

  await tabTo(page, 'Undo', 'button')
  await press('Enter')
  await page.locator('#screen').getByText('3 regulars are in.').waitFor({ state: 'hidden' })
  expect(await living(page, 'customers')).toEqual([])
  expect(await living(page, 'preferences')).toEqual([])
  expect(await page.getByLabel('One per line').inputValue()).toBe(lines.join('\n'))

  await page.getByLabel('One per line').focus()
  await press('Control+Enter')
  await page.locator('#screen').getByText('3 regulars are in.').waitFor()
  await tabTo(page, 'To the counter', 'button')
  await press('Enter')
  await hasFocus(findBox(page))
  await page.keyboard.type('mar')
  await page.getByRole('option', { name: /Maria Keller.*nuts/, selected: true }).waitFor()
  await press('Enter')
  await card(page).getByRole('region', { name: 'Allergy' }).getByText('nuts').waitFor()
  await hasFocus(button(card(page), 'Log the usual'))
  expect(troubles).toEqual([])
  await close()
})
