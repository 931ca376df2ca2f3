import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addProduct } from '#features/catalog/deeds.ts'
import { createCustomer } from '#features/customers/deeds.ts'
import { nobodyYet } from '#features/customers/rules/facts.ts'
import { orders } from '#features/orders/model.ts'
import { purchases } from '#features/purchases/model.ts'
import { day } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { type Shown, showScreen } from '#test/support/show-screen.tsx'

const maria = asId<CustomerId>('maria')
let shop: TestBook
let shown: Shown

beforeEach(async () => {
  shop = await openTestBook({ today: day('2026-03-03') })
  await shop.book.perform(createCustomer, { id: maria, facts: { ...nobodyYet, name: 'Maria' } })
  const facts = { name: 'Almond croissant', warranty: 'none', price: money(260) } as const
  await shop.book.perform(addProduct, { facts })
  shown = await showScreen(shop.book, '/customers/maria')
  await expect.element(page.getByRole('button', { name: 'New order' })).toBeVisible()
})
afterEach(async () => {
  await shown.close()
  await shop.close()
})

const taken = () => shop.book.records.table(orders).toArray()

describe('an order', () => {
  it('is R, words, Enter; day, quantity and product are read back before', async () => {
    await userEvent.keyboard('r')
    await userEvent.keyboard('two almond croissants saturday 9:30')
    await expect
      .element(page.getByText('For Saturday, March 7, 2026, 9:30 AM:', { exact: false }))
      .toBeVisible()
    await expect.element(page.getByText('2 × Almond croissant')).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect.poll(taken).toMatchObject([
      {
        words: 'two almond croissants',
        day: '2026-03-07',
        minute: 570,
        lines: [{ quantity: 2 }],
      },
    ])
  })

  it('says plainly that a day was not said', async () => {
    await userEvent.keyboard('r')
    await userEvent.keyboard('rolls')
    await expect
      .element(page.getByText('No day said, so it is for tomorrow.', { exact: false }))
      .toBeVisible()
  })

  it('is opened with Enter to be put right, and handed over with K', async () => {
    await userEvent.keyboard('r')
    await userEvent.keyboard('two almond croissants saturday{Enter}')
    const row = page.getByRole('button', { name: /^two almond croissants/ })
    await row.click()
    const field = page.getByLabelText('What, how many, for when?')
    await expect.element(field).toHaveFocus()
    await field.fill('three almond croissants')
    await userEvent.keyboard('{Enter}')
    await expect
      .poll(taken)
      .toMatchObject([
        { day: '2026-03-07', words: 'three almond croissants', lines: [{ quantity: 3 }] },
      ])
    const changed = page.getByRole('button', { name: /^three almond croissants/ })
    await expect.element(changed).toBeVisible()
    changed.element().focus()
    await userEvent.keyboard('k')
    await expect
      .poll(() => shop.book.records.table(purchases).toArray())
      .toMatchObject([{ lines: [{ words: 'Almond croissant', quantity: 3, price: 260 }] }])
  })
})
