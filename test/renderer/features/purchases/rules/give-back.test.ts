import { describe, expect, it } from 'vitest'
import type { PaidAhead, PaidAheadId } from '#features/purchases/model.ts'
import {
  moneyBackAhead,
  readUnits,
  refundOf,
  unitsDrawn,
} from '#features/purchases/rules/give-back.ts'
import type { PurchaseStory } from '#features/purchases/rules/totals.ts'
import { day, instant } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { aLine, aPurchase, aRefund } from '#test/support/purchase-builders.ts'

const card: PaidAhead = {
  ...{ createdAt: instant(0), updatedAt: instant(0), rev: 1, day: day('2026-03-03') },
  ...{ id: asId<PaidAheadId>('card'), customerId: asId<CustomerId>('maria') },
  ...{ unit: 'coffees', count: 10 },
}
const { unit: _unit, ...purse } = card
const coffees = (quantity: number) => aLine('coffee', { quantity, price: money(300) })
const bun = aLine('bun', { price: money(200) })
const sale = (
  lines: ReturnType<typeof aLine>[],
  drawn: number,
  refunds: PurchaseStory['refunds'] = [],
): PurchaseStory => ({
  purchase: aPurchase(lines, { aheadId: card.id, drawn }),
  refunds,
  voided: false,
})
const refund = (story: PurchaseStory, cents: number, units?: number) =>
  refundOf(story, { amount: money(cents), ...(units && { units }) }, card, [])

describe('a sale that was paid with units', () => {
  it('gives back units, which count as what they cost', () => {
    expect(refund(sale([coffees(3)], 3), 0, 2)).toMatchObject({ value: { amount: 600, units: 2 } })
    expect(refund(sale([aLine('coffee')], 1), 0, 1)).toEqual({
      ok: true,
      value: { amount: 0, units: 1 },
    })
  })

  it('never gives back more of them than it took, nor money that was not paid in hand', () => {
    const some = sale([coffees(3), bun], 3, [aRefund(300, { units: 1 })])
    expect(unitsDrawn(some, card, [])).toEqual({ unit: 'coffees', left: 2, andMoney: true })
    expect(refund(some, 0, 3)).toMatchObject({ error: 'more units' })
    expect(refund(some, 300)).toMatchObject({ error: 'paid in units' })
    expect(refund(some, 300, 2)).toMatchObject({ error: 'more than paid' })
    expect(refund(some, 200, 2)).toMatchObject({ value: { amount: 800, units: 2 } })
    expect(unitsDrawn(sale([coffees(3)], 3), card, [])).toMatchObject({ andMoney: false })
  })

  it('of which a part was paid in hand gives that back as money', () => {
    const short = sale([coffees(3)], 1)
    expect(refund(short, 600, 1)).toMatchObject({ value: { amount: 900, units: 1 } })
    expect(refund(short, 601, 1)).toMatchObject({ error: 'more than paid' })
  })

  it('gives back nothing for nothing', () => {
    expect(refund(sale([coffees(3)], 3), 0)).toMatchObject({ error: 'nothing' })
    expect(refund(sale([coffees(3)], 3), -1, 1)).toMatchObject({ error: 'nothing' })
  })
})

describe('a sale that was paid with money ahead', () => {
  it('takes no units back, and no more than it cost', () => {
    const tea = sale([bun], 200)
    expect(refundOf(tea, { amount: money(0), units: 1 }, purse, [])).toMatchObject({
      error: 'more units',
    })
    expect(refundOf(tea, { amount: money(201) }, purse, [])).toMatchObject({
      error: 'more than paid',
    })
    expect(refundOf(tea, { amount: money(200) }, purse, [])).toEqual({
      ok: true,
      value: { amount: 200 },
    })
  })

  it('says how much of a refund goes back to what was ahead: what was paid in hand goes first', () => {
    const tea = sale([bun], 150)
    const back = [50, 60, 200].map((cents) => moneyBackAhead(tea, money(cents), purse))
    expect(back).toEqual([0, 10, 150])
    expect(moneyBackAhead(sale([coffees(1)], 1), money(300), card)).toBe(0)
  })
})

it.each([
  ['2', 2],
  [' 1.5 ', 1.5],
  ['', undefined],
  ['0', 'unread'],
  ['4', 'unread'],
  ['some', 'unread'],
])('reads how many go back: %j', (typed, units) => {
  expect(readUnits(typed, { left: 3 }, 'en')).toBe(units)
})
