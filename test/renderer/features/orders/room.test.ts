import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { cancelOrder } from '#features/orders/deeds/endings.ts'
import { changeRepeat, takeRepeat } from '#features/orders/deeds/repeats.ts'
import { editOrder, takeOrder } from '#features/orders/deeds.ts'
import { type OrderId, type OrderRepeatId, orders } from '#features/orders/model.ts'
import { changeDayRoom } from '#features/settings/deeds/day-room.ts'
import { changeSettings } from '#features/settings/deeds.ts'
import { day, minute } from '#shared/base/day.ts'
import { isQuestion } from '#shared/base/said.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { answerOf, writtenBy } from '#test/support/deed-answers.ts'
import { type OpenShop, openShop } from '#test/support/open-shop.tsx'

const saturday = day('2026-03-07')
const maria = asId<CustomerId>('maria')
let shop: OpenShop

beforeEach(async () => {
  shop = await openShop({ today: day('2026-03-03'), regulars: { maria: 'Maria' } })
})
afterEach(() => shop.close())

const rolls = (quantity: number) => ({
  ...{ customerId: maria, words: `${quantity} rolls`, day: saturday },
  lines: [{ words: 'rolls', quantity }],
})
const take = (quantity: number) => shop.book.perform(takeOrder, rolls(quantity))

describe('a day that is full', () => {
  it('asks once and is taken all the same; what comes round counts, a cancelled one does not', async () => {
    await shop.book.perform(changeDayRoom, { dayLimits: [{ count: 10 }] })
    const repeat = { every: 1, unit: 'week' as const, weekdays: [6 as const] }
    const { day: from, ...loaves } = rolls(4)
    await shop.book.perform(takeRepeat, { ...loaves, repeat, from })
    const id = writtenBy<OrderId>(await take(5))
    const full = await take(2)
    expect(answerOf(full)).toBe('fullAsk')
    if (full.ok || !isQuestion(full.error)) throw new Error('It was not asked')
    expect(full.error.with).toMatchObject({ made: 11, limit: 10 })
    const sure = [full.error.asks]
    expect(answerOf(await shop.book.perform(takeOrder, { ...rolls(2), sure }))).toBe('done')
    const { customerId: _, ...agreed } = rolls(5)
    const reworded = { ...agreed, id, words: 'five rolls, dark' }
    expect(answerOf(await shop.book.perform(editOrder, reworded))).toBe('done')
    await shop.book.perform(cancelOrder, { id })
    expect(answerOf(await take(4))).toBe('done')
  })

  it('is asked of what comes round for each of its days, once for all of them', async () => {
    await shop.book.perform(changeDayRoom, { dayLimits: [{ count: 10 }] })
    const full = [14, 28].map((date) => day(`2026-03-${date}`))
    for (const on of full) await shop.book.perform(takeOrder, { ...rolls(8), day: on })
    const { day: from, ...loaves } = rolls(4)
    const repeat = { every: 1, unit: 'week' as const, weekdays: [6 as const] }
    const round = { ...loaves, repeat, from }
    const asked = await shop.book.perform(takeRepeat, round)
    if (asked.ok || !isQuestion(asked.error)) throw new Error('It was not asked')
    expect(asked.error).toMatchObject({ key: 'fullOnAsk', with: { made: 12, count: 1 } })
    const sure = [asked.error.asks]
    const id = writtenBy<OrderRepeatId>(await shop.book.perform(takeRepeat, { ...round, sure }))
    const change = { id, words: '4 rolls', lines: loaves.lines, since: from }
    expect(answerOf(await shop.book.perform(changeRepeat, change))).toBe('done')
    const more = { ...change, lines: [{ words: 'rolls', quantity: 11 }] }
    expect(answerOf(await shop.book.perform(changeRepeat, more))).toBe('fullOnAsk')
    await shop.show('/customers/maria')
    await expect.element(page.getByRole('button', { name: 'New order' })).toBeVisible()
    await userEvent.keyboard('r')
    await userEvent.keyboard('3 rolls every saturday')
    const says = 'Saturday: 7 of 10 · More than you take on Sat, Mar 14 · Sat, Mar 28'
    await expect.element(page.getByText(says)).toBeVisible()
  })

  it('is said while the order is typed: Saturday: 9 of 10', async () => {
    await shop.book.perform(changeDayRoom, { dayLimits: [{ count: 10 }] })
    await take(7)
    await shop.show('/customers/maria')
    await expect.element(page.getByRole('button', { name: 'New order' })).toBeVisible()
    await userEvent.keyboard('r')
    await userEvent.keyboard('2 rolls saturday')
    await expect.element(page.getByText('Saturday: 9 of 10', { exact: true })).toBeVisible()
  })
})

describe('two visits at one time', () => {
  it('are asked about, as long as a visit takes', async () => {
    await shop.book.perform(changeSettings, { trade: 'jobs' })
    await shop.book.perform(changeDayRoom, { visitMinutes: 60 })
    const visit = { customerId: maria, words: 'router', lines: [], day: saturday }
    await shop.book.perform(takeOrder, { ...visit, minute: minute(840) })
    const at = async (of: number) =>
      answerOf(await shop.book.perform(takeOrder, { ...visit, minute: minute(of) }))
    expect(await at(870)).toBe('overlapAsk')
    expect(await at(900)).toBe('done')
    expect(await shop.rows(orders)).toHaveLength(2)
  })
})

describe('how much a day holds', () => {
  it('is set in the settings', async () => {
    await shop.show('/settings')
    const field = page.getByLabelText('Pieces a day, of everything')
    await field.fill('40')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => shop.book.shop.now().dayLimits).toEqual([{ count: 40 }])
    await page.getByLabelText('Category').fill('Cakes')
    await page.getByLabelText('Pieces a day', { exact: true }).fill('6')
    await page.getByRole('button', { name: 'Add a category' }).click()
    await expect
      .poll(() => shop.book.shop.now().dayLimits)
      .toEqual([{ count: 40 }, { category: 'Cakes', count: 6 }])
  })
})

it('a cake called after a surprise is asked about before it is taken: 1 makes it one', async () => {
  await shop.show('/customers/maria')
  await expect.element(page.getByRole('button', { name: 'New order' })).toBeVisible()
  await userEvent.keyboard('r')
  await userEvent.keyboard('birthday-surprise saturday{Enter}')
  expect(await shop.rows(orders)).toEqual([])
  await userEvent.keyboard('1')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => shop.rows(orders)).toMatchObject([{ surprise: true }])
})
