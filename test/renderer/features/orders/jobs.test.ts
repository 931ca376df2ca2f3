import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { handOver, takeOrder } from '#features/orders/deeds.ts'
import { type OrderId, orders } from '#features/orders/model.ts'
import { refundPurchase } from '#features/purchases/deeds/correct.ts'
import { type PurchaseId, purchases } from '#features/purchases/model.ts'
import { day } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { writtenBy } from '#test/support/deed-answers.ts'
import { focusRow, type OpenShop, openShop } from '#test/support/open-shop.tsx'

const today = day('2026-03-03')
let shop: OpenShop
let id: OrderId

beforeEach(async () => {
  shop = await openShop({ today, trade: 'jobs', regulars: { maria: 'Maria' } })
  const job = { customerId: asId<CustomerId>('maria'), words: 'new drum', lines: [], day: today }
  id = writtenBy<OrderId>(await shop.book.perform(takeOrder, { ...job, quote: money(20_000) }))
})
afterEach(() => shop.close())

describe('a job', () => {
  it('is told what it costs with C, amount, Enter, and asks once it is more than agreed', async () => {
    await shop.show('/customers/maria')
    await focusRow(/^new drum/)
    await userEvent.keyboard('c')
    await expect.element(page.getByLabelText('How much?')).toHaveFocus()
    await userEvent.keyboard('2 h at 85{Enter}')
    await expect.poll(() => shop.rows(orders)).toMatchObject([{ costs: [{ amount: 17_000 }] }])
    await expect.element(page.getByText(/^€170\.00 of €200\.00 so far: the price/)).toBeVisible()
    await focusRow(/^new drum/)
    await userEvent.keyboard('c')
    await expect.element(page.getByLabelText('How much?')).toHaveFocus()
    await userEvent.keyboard('40{Tab}drum{Enter}')
    await expect.element(page.getByText(/^It costs €210\.00 by now/)).toBeVisible()
    await userEvent.keyboard('2')
    await expect.poll(() => shop.rows(orders)).toMatchObject([{ told: 'told after' }])
    await expect.element(page.getByText(/more than the €200\.00 agreed · told after/)).toBeVisible()
  })

  it('brought what was paid for it, less what was given back', async () => {
    await shop.book.perform(handOver, { id })
    const sold = (await shop.rows(purchases))[0]?.id ?? asId<PurchaseId>('none')
    await shop.book.perform(refundPurchase, { id: sold, amount: money(5000) })
    await shop.show('/work-done')
    await expect.element(page.getByText('One job, €150.00; not billed: €150.00')).toBeVisible()
  })

  it('that is handed over is under its year, and billed with B', async () => {
    await shop.book.perform(handOver, { id })
    await shop.show('/work-done')
    await expect.element(page.getByText('One job, €200.00; not billed: €200.00')).toBeVisible()
    await focusRow(/^new drum/)
    await userEvent.keyboard('b')
    await expect.poll(() => shop.rows(orders)).toMatchObject([{ billed: today }])
    await expect.element(page.getByText(/€200\.00 · billed/)).toBeVisible()
  })
})
