import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Book } from '#book/book.ts'
import { addProduct } from '#features/catalog/deeds.ts'
import { trashCustomer } from '#features/customers/deeds.ts'
import { handOver, takeOrder } from '#features/orders/deeds.ts'
import { orders } from '#features/orders/model.ts'
import { setPreference } from '#features/preferences/deeds.ts'
import { preferences } from '#features/preferences/model.ts'
import { logPurchase } from '#features/purchases/deeds/log.ts'
import { purchases, refunds, voids } from '#features/purchases/model.ts'
import { linesWords } from '#features/purchases/rules/say-lines.ts'
import { dayOf } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { enterTwice } from '#test/support/open-shop.tsx'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { type Shown, showScreen } from '#test/support/show-screen.tsx'

const maria = asId<CustomerId>('maria')
const other = asId<CustomerId>('other')
let shop: TestBook
let shown: Shown

beforeEach(async () => {
  shop = await openTestBook({ regulars: { maria: 'Maria Lopez', [other]: 'Marta Santos' } })
  const sell = (name: string, cents: number, contains: string[] = []) =>
    shop.book.perform(addProduct, {
      facts: { name, price: money(cents), warranty: 'none', contains },
    })
  await sell('Flat white', 380)
  await sell('Almond croissant', 320, ['nuts'])
})
afterEach(async () => {
  await shown.close()
  await shop.close()
})

const takes = (value: string) =>
  shop.book.perform(setPreference, { customerId: maria, kind: 'usual', value })
const hadTea = () =>
  shop.book.perform(logPurchase, { customerId: maria, lines: [{ words: 'tea', quantity: 1 }] })
const bought = async () =>
  (await shop.book.records.table(purchases).toArray()).map((each) => linesWords(each.lines))
const usual = () => page.getByRole('button', { name: 'Log the usual', exact: true })
const search = () => page.getByLabelText('Find a customer')
/** Each key is one press, counted as the owner makes them. */
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await userEvent.keyboard(key)
}
/** Three letters and Enter; the card is open for long enough to accept keys. */
const meet = async (letters: string) => {
  if (!document.querySelector('main')) shown = await showScreen(shop.book, '/counter')
  await search().fill(letters)
  await press('{Enter}')
  await expect.element(page.getByRole('region', { name: 'Customer card' })).toBeVisible()
  await expect.poll(isReady).toBe(true)
  shop.clock.add(400)
}

/** The usual has the focus, or the field that asks for it. */
const isReady = (): boolean =>
  document.activeElement?.textContent?.startsWith('Log the usual') === true ||
  document.body.textContent?.includes('What do they have?') === true

describe('the usual over the counter', () => {
  it('is read while the owner looks at the card, and again after a Change: Enter only writes', async () => {
    await takes('Flat white')
    const prepared: unknown[] = []
    const prepare: Book['prepare'] = (deed, input) => {
      prepared.push([deed.name, input])
      return shop.book.prepare(deed, input)
    }
    shown = await showScreen({ ...shop.book, prepare }, '/counter')
    await expect.element(search()).toBeVisible()
    await meet('mar lop')
    const ofMaria = ['log-usual', { customerId: maria }]
    await expect.poll(() => prepared).toEqual([ofMaria])
    await hadTea()
    await expect.poll(() => prepared).toEqual([ofMaria, ofMaria])
  })

  it('is one key; then the focus is in the search box, ready for the next', async () => {
    await takes('flat white, oat')
    await meet('mar lop')
    await expect.element(usual()).toHaveFocus()
    await expect.element(usual()).toHaveAccessibleDescription('flat white, oat · €3.80')
    await press('{Enter}')
    await expect.element(search()).toHaveFocus()
    expect(await bought()).toEqual(['flat white, oat'])
  })

  it('of a new customer is typed, logged, and made the usual with one more press', async () => {
    await meet('mar lop')
    await page.getByLabelText('What do they have?').fill('cocoa, no sugar')
    await press('{Enter}')
    await expect.poll(bought).toEqual(['cocoa, no sugar'])
    await page.getByRole('button', { name: 'Make “cocoa, no sugar” the usual' }).click()
    await expect.element(usual()).toHaveAccessibleDescription('cocoa, no sugar')
  })

  it('can be noted without logging anything', async () => {
    await meet('mar lop')
    await page.getByRole('button', { name: 'How do they take it?' }).click()
    await press('flat white', '{Enter}')
    await expect.element(usual()).toHaveFocus()
    expect(await bought()).toEqual([])
  })
})

describe('something else', () => {
  it('is V, three letters, Enter', async () => {
    await takes('flat white')
    await meet('mar lop')
    await expect.element(usual()).toHaveFocus()
    await press('v', 'a', 'l', 'm', '{Enter}')
    await expect.element(search()).toHaveFocus()
    expect(await bought()).toEqual(['Almond croissant'])
  })

  it('with the usual is +, letters, Enter: one purchase', async () => {
    await takes('flat white')
    await meet('mar lop')
    await expect.element(usual()).toHaveFocus()
    await press('+', '2 alm', '{Enter}')
    await expect.element(search()).toHaveFocus()
    expect(await bought()).toEqual(['flat white + 2 × Almond croissant'])
  })

  it('marks their allergen while choosing', async () => {
    await takes('flat white')
    await shop.book.perform(setPreference, { customerId: maria, kind: 'allergy', value: 'nuts' })
    await meet('mar lop')
    await press('v', 'alm')
    const option = page.getByRole('option', { name: /Almond croissant/ })
    await expect.element(option.getByLabelText('They can’t have this')).toBeVisible()
  })

  it('three times in a row is offered as the usual; accepting it keeps the old one as history', async () => {
    await takes('flat white')
    for (let times = 0; times < 2; times++) await hadTea()
    await meet('mar lop')
    await expect.element(usual()).toHaveFocus()
    await press('v', 'tea', '{Enter}')
    await expect.element(page.getByText('Three times in a row: tea.')).toBeVisible()
    await expect.element(search()).toHaveFocus()
    await page.getByRole('button', { name: 'Make it the usual' }).click()
    await expect.element(usual()).toHaveAccessibleDescription('tea')
    const all = await shop.book.records.table(preferences).toArray()
    expect(all.map(({ value, until }) => [value, until !== undefined])).toEqual([
      ['flat white', true],
      ['tea', false],
    ])
  })
})

describe('corrections', () => {
  it('it was the other one: Up, M, three letters, Enter', async () => {
    await takes('flat white')
    await meet('mar lop')
    await expect.element(usual()).toHaveFocus()
    await press('{Enter}')
    await expect.element(search()).toHaveFocus()
    await expect
      .element(page.getByRole('region', { name: 'Just now' }).getByText(/the usual for Maria/))
      .toBeVisible()
    await press('{ArrowUp}')
    await press('m', 's', 'a', 'n', '{Enter}')
    const whose = async () =>
      (await shop.book.records.table(purchases).toArray()).map((each) => each.customerId)
    await expect.poll(whose).toEqual([other])
  })

  it('it was earlier: Up, C, the time, Enter', async () => {
    await hadTea()
    shown = await showScreen(shop.book, '/counter')
    await expect.element(page.getByRole('button', { name: 'Change time' })).toBeVisible()
    await press('{ArrowUp}', 'c')
    const time = page.getByLabelText('Time', { exact: true })
    await expect.element(time).toHaveFocus()
    // What is typed takes the place of the time that stands there.
    await press('7.15')
    await expect.element(time).toHaveValue('7.15')
    await time.fill('later')
    await page.getByLabelText('Day', { exact: true }).fill('yesterday')
    enterTwice()
    await expect.element(time).toHaveAttribute('aria-invalid', 'true')
    await time.fill('7.15')
    await expect.element(time).toHaveAccessibleDescription('7:15 AM')
    enterTwice()
    await expect
      .poll(() => shop.book.records.table(purchases).toArray())
      .toMatchObject([{ day: '2026-03-02', minute: 435 }])
  })

  it('they pay another time: Up, S, Enter', async () => {
    await hadTea()
    shown = await showScreen(shop.book, '/counter')
    await expect.element(page.getByRole('button', { name: 'Put on the slate' })).toBeVisible()
    await press('{ArrowUp}', 's')
    await expect
      .element(page.getByText('They pay another time: it waits on their slate.'))
      .toBeVisible()
    await press('{Enter}')
    await expect
      .poll(() => shop.book.records.table(purchases).toArray())
      .toMatchObject([{ paid: 'slate' }])
  })

  it('on their page: its price, a refund, and a void', async () => {
    await shop.book.perform(logPurchase, {
      customerId: maria,
      lines: [{ words: 'cake', quantity: 1, price: money(2400) }],
      paid: 'slate',
    })
    shown = await showScreen(shop.book, '/customers/maria')
    await expect.element(page.getByText('€24.00, on the slate')).toBeVisible()
    await page.getByRole('button', { name: 'All paid' }).click()
    await expect.element(page.getByText('€24.00, on the slate')).not.toBeInTheDocument()
    await page.getByRole('link', { name: 'cake' }).click()
    await page.getByRole('button', { name: 'Give money back' }).click()
    await page.getByLabelText('How much').fill('24 - 20.00 €, he said')
    await press('{Enter}')
    await expect.element(page.getByText(/^Write one amount/)).toBeVisible()
    await page.getByLabelText('How much').fill('2 x 2')
    await expect.element(page.getByText('2 × 2 = €4.00')).toBeVisible()
    await press('{Enter}')
    await expect.element(page.getByText('€24.00, €4.00 given back')).toBeVisible()
    await page.getByRole('button', { name: 'It never happened' }).click()
    await page.getByLabelText('Why (if you like)').fill('wrong card')
    enterTwice()
    await expect.element(page.getByText('Never happened: cake')).toBeVisible()
    expect(await shop.book.records.table(voids).toArray()).toMatchObject([{ why: 'wrong card' }])
    expect(await shop.book.records.table(refunds).toArray()).toMatchObject([{ amount: 400 }])
  })
})

describe('the page of a purchase', () => {
  it('has no link to a customer in the trash, whose name it does not know', async () => {
    await hadTea()
    const [tea] = await shop.book.records.table(purchases).toArray()
    const toThem = page.getByRole('button', { name: 'To the page of', exact: false })
    shown = await showScreen(shop.book, `/purchases/${tea?.id}`)
    await expect.element(toThem).toHaveTextContent('To the page of Maria Lopez')
    await shown.close()
    await shop.book.perform(trashCustomer, { id: maria })
    shown = await showScreen(shop.book, `/purchases/${tea?.id}`)
    await expect.element(page.getByRole('heading', { name: /tea/ })).toBeVisible()
    await expect.element(toThem).not.toBeInTheDocument()
  })
})

describe('for a client', () => {
  it('a job has one entry: by its day while it is open, and its total when it is done', async () => {
    await shop.close()
    shop = await openTestBook({ trade: 'jobs', regulars: { maria: 'Maria' } })
    const day = dayOf(shop.clock.now())
    const lines = [{ words: 'mail stuck', quantity: 1, price: money(9000) }]
    await shop.book.perform(takeOrder, { customerId: maria, words: 'mail stuck', lines, day })
    const [order] = await shop.book.records.table(orders).toArray()
    if (!order) throw new Error('No order was taken')
    shown = await showScreen(shop.book, '/customers/maria')
    const story = page.getByRole('region', { name: 'What happened' })
    await expect.element(story.getByText('Job: mail stuck')).toBeVisible()
    await shop.book.perform(handOver, { id: order.id })
    await expect.element(story.getByRole('link', { name: 'Job done: mail stuck' })).toBeVisible()
    await expect.element(story.getByText('€90.00')).toBeVisible()
    expect(story.element().textContent?.match(/mail stuck/g)).toHaveLength(1)
    await expect.element(page.getByText('1 job done · €90.00 in all')).toBeVisible()
  })
})
