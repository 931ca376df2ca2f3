import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addCost, changeCost, removeCost } from '#features/orders/deeds/jobs.ts'
import { editOrder, handOver, takeOrder } from '#features/orders/deeds.ts'
import { type OrderId, orders } from '#features/orders/model.ts'
import { refundPurchase } from '#features/purchases/deeds/correct.ts'
import { type PurchaseId, purchases } from '#features/purchases/model.ts'
import { day, minute } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { answerOf, writtenBy } from '#test/support/deed-answers.ts'
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

  it('has one cost corrected, and one removed; another window may have been first', async () => {
    for (const cents of [5000, 7000, 9000]) {
      shop.clock.add(1000)
      await shop.book.perform(addCost, { id, amount: money(cents), what: `part ${cents}` })
    }
    await shop.show('/customers/maria')
    await focusRow(/^new drum/)
    await userEvent.keyboard('c')
    await page.getByRole('button', { name: /^Change.*part 7000/ }).click()
    await page.getByLabelText('How much?').fill('75')
    await page.getByRole('button', { name: 'Save' }).click()
    const costs = async () => (await shop.rows(orders))[0]?.costs ?? []
    await expect.poll(costs).toMatchObject([{}, { amount: 7500, what: 'part 7000' }, {}])
    const [first] = await costs()
    await shop.book.perform(removeCost, { id, place: 0, ...(first && { at: first.at }) })
    expect(await costs()).toMatchObject([{ what: 'part 7000' }, { what: 'part 9000' }])
    const gone = { id, place: 0, ...(first && { at: first.at }) }
    expect(answerOf(await shop.book.perform(removeCost, gone))).toBe('costGone')
    const change = { ...gone, amount: money(1), what: 'x' }
    expect(answerOf(await shop.book.perform(changeCost, change))).toBe('costGone')
    await shop.book.undo()
    expect(await costs()).toHaveLength(3)
  })

  it('takes as long as was said, and so overlaps another visit', async () => {
    const visit = { customerId: asId<CustomerId>('maria'), words: 'router', lines: [], day: today }
    const at = (of: number, minutes: number, words = 'router') =>
      shop.book.perform(takeOrder, { ...visit, words, minute: minute(of), minutes })
    const long = writtenBy<OrderId>(await at(840, 120))
    expect(answerOf(await at(930, 30))).toBe('overlapAsk')
    expect(answerOf(await at(960, 30, 'printer'))).toBe('done')
    const { customerId: _, ...same } = visit
    const longer = { ...same, id: long, minute: minute(840), minutes: 130 }
    expect(answerOf(await shop.book.perform(editOrder, longer))).toBe('overlapAsk')
    await shop.show('/customers/maria')
    await focusRow(/^router/)
    await userEvent.keyboard('{Enter}')
    const field = page.getByLabelText('How long it takes')
    await expect.element(field).toHaveValue('120 min')
    await field.fill('soon')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect.element(page.getByText('Write how long it takes: 2 h, or 90 min.')).toBeVisible()
    await field.fill('1:30')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect
      .poll(async () => (await shop.rows(orders)).map((each) => each.minutes))
      .toContain(90)
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
