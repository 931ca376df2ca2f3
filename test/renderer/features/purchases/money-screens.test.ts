import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cdp, page } from 'vitest/browser'
import { payAhead } from '#features/purchases/deeds/ahead.ts'
import { logPurchase } from '#features/purchases/deeds/log.ts'
import { paidAhead, payments, purchases } from '#features/purchases/model.ts'
import { day } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import {
  card,
  focusRow,
  keyNow,
  type OpenShop,
  openShop,
  press,
  searchBox,
  settle,
} from '#test/support/open-shop.tsx'

let shop: OpenShop
let maria: CustomerId

beforeEach(async () => {
  shop = await openShop({ today: day('2026-03-03') })
  maria = await shop.regular({ name: 'Maria Silva' }, { usual: 'coffee' })
})
afterEach(() => shop.close())

const owes = (cents: number | undefined, customerId = maria) => {
  const price = cents === undefined ? {} : { price: money(cents) }
  const lines = [{ words: 'a favour', quantity: 1, ...price }]
  return shop.book.perform(logPurchase, { customerId, lines, paid: 'slate' })
}
/** Three letters and Enter; the card is open for long enough to accept keys. */
const meet = async () => {
  await shop.show()
  await searchBox().fill('mar')
  await press('{Enter}')
  await settle(shop)
}
const shows = (text: string) => expect.element(page.getByText(text)).toBeVisible()

describe('who owes', () => {
  it('is a good feeling when nobody does', async () => {
    await shop.show('/who-owes')
    await shows('Nobody owes you anything. All square.')
  })

  it('has the oldest first; A pays all of a row, P a part and keeps the rest ahead', async () => {
    const ana = await shop.regular({ name: 'Ana Costa' })
    await owes(1000)
    shop.clock.set(day('2026-03-05'), 600)
    await owes(400, ana)
    await shop.show('/who-owes')
    await shows('€14.00, from 2 people')
    expect(
      page
        .getByRole('main')
        .getByRole('listitem')
        .elements()
        .map((each) => each.textContent),
    ).toEqual([expect.stringContaining('Maria Silva'), expect.stringContaining('Ana Costa')])
    await focusRow(/^Maria Silva/)
    await press('p')
    await press('4')
    await shows('It pays the oldest first. €6.00 stays on the slate.')
    await press('{Enter}')
    await shows('€10.00, from 2 people')
    await focusRow(/^Ana Costa/)
    await press('a')
    await shows('€6.00, from 1 person')
    await focusRow(/^Maria Silva/)
    await press('p')
    await press('10')
    await shows('€4.00 more than they owe')
    await press('{Enter}')
    await shows('Choose what to do with the rest.')
    await page.getByRole('radio', { name: 'Keep it: paid ahead' }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await shows('Nobody owes you anything. All square.')
    expect(await shop.rows(paidAhead)).toMatchObject([{ customerId: maria, count: 400 }])
  })

  it('asks what has no price before all is paid', async () => {
    await owes(undefined)
    await shop.show('/who-owes')
    await shows('no price yet, from 1 person')
    await focusRow(/^Maria Silva.*no price yet/)
    await press('a')
    await expect.element(page.getByLabelText('What is one “a favour”?')).toHaveFocus()
    await press('9')
    await press('{Enter}')
    await shows('€9.00, paid now.')
    await press('{Enter}')
    await shows('Nobody owes you anything. All square.')
    expect(await shop.rows(payments)).toMatchObject([{ amount: 900 }])
  })
})

it('on paper there are names, amounts and days; how someone is recognised is not', async () => {
  const scarf = await shop.regular({ description: 'green scarf' })
  await owes(1000)
  shop.clock.set(day('2026-03-05'), 600)
  await owes(400, scarf)
  await shop.show('/who-owes')
  await shows('€14.00, from 2 people')
  await shows('green scarf')
  await cdp().send('Emulation.setEmulatedMedia', { media: 'print' })
  try {
    await expect.element(page.getByRole('table')).toBeVisible()
    await expect.element(page.getByText('green scarf')).not.toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Print' })).not.toBeInTheDocument()
    const rows = page.getByRole('row').elements()
    expect(rows.map((each) => each.textContent)).toEqual([
      'Maria Silva€10.001 purchase since Mar 3, 2026',
      'without a name€4.001 purchase since Mar 5, 2026',
    ])
  } finally {
    await cdp().send('Emulation.setEmulatedMedia', { media: '' })
  }
})

describe('on the card', () => {
  it('their own cups can be read by anyone, money and debts only by the owner', async () => {
    await owes(1000)
    await shop.book.perform(payAhead, { customerId: maria, count: 10, unit: 'coffees' })
    await shop.book.perform(payAhead, { customerId: maria, count: 500 })
    await meet()
    await expect.element(card().getByText('coffees: 10 left')).toBeVisible()
    expect(card().element().textContent).not.toMatch(/€|slate/)
    await page.getByRole('button', { name: 'Only for me' }).click()
    await expect.element(card().getByText('€10.00 for 1 purchase')).toBeVisible()
    await expect.element(card().getByText('€5.00 owed once what is ahead is used')).toBeVisible()
    await card().getByRole('button', { name: 'Use it for the slate' }).click()
    await expect.element(card().getByText('€5.00 for 1 purchase')).toBeVisible()
    await page.getByRole('button', { name: 'Log the usual' }).click()
    await expect.element(card().getByText('coffees: 9 left')).toBeVisible()
  })

  it('paid ahead is typed in a line and read back', async () => {
    await meet()
    await card().getByRole('button', { name: 'Paid ahead' }).click()
    await press('10 coffees for €25 until 31 march')
    await shows('coffees: 10, for €25.00, until Tuesday, March 31, 2026')
    await press('{Enter}')
    await expect.element(card().getByText(/coffees: 10 left, until/)).toBeVisible()
    expect(await shop.rows(paidAhead)).toMatchObject([
      { unit: 'coffees', count: 10, price: 2500, until: '2026-03-31' },
    ])
  })

  it('after something paid ahead is saved, the next letter reaches the card', async () => {
    await meet()
    await card().getByRole('button', { name: 'Paid ahead' }).click()
    await press('10 coffees{Enter}')
    await expect.element(card().getByText('coffees: 10 left')).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Log the usual' })).toHaveFocus()
    // Sooner, it would begin the next customer's name.
    keyNow('v', { at: performance.now() + 600 })
    await expect.element(page.getByRole('checkbox', { name: 'On the slate' })).toBeVisible()
  })

  it('a sale that is said to be on the slate goes there', async () => {
    await meet()
    await press('v')
    await expect.element(page.getByRole('checkbox', { name: 'On the slate' })).toBeVisible()
    await press('2 teas 7.80, on the slate')
    await expect.element(page.getByRole('checkbox', { name: 'On the slate' })).toBeChecked()
    await press('{Enter}')
    await expect
      .poll(() => shop.rows(purchases))
      .toMatchObject([{ paid: 'slate', lines: [{ words: 'teas', quantity: 2, price: 390 }] }])
  })
})
