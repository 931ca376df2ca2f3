import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PaidAhead, PaidAheadId, Purchase } from '#features/purchases/model.ts'
import {
  type Balance,
  balancesOf,
  drawFrom,
  isShort,
  isShown,
  layOnSlate,
  moneyAhead,
} from '#features/purchases/rules/ahead.ts'
import { netOf } from '#features/purchases/rules/standing.ts'
import { type PurchaseStory, restOf } from '#features/purchases/rules/totals.ts'
import { day, instant } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { aLine, aProduct, aPurchase, aRefund } from '#test/support/purchase-builders.ts'

const today = day('2026-03-03')
let made = 0
const ahead = (count: number, more: Partial<PaidAhead> = {}): PaidAhead => ({
  ...{ createdAt: instant(0), updatedAt: instant(0), rev: 1, day: today, count },
  id: asId<PaidAheadId>(`ahead ${made++}`),
  customerId: asId<CustomerId>('maria'),
  ...more,
})
const told = (purchase: Purchase): PurchaseStory => ({ purchase, refunds: [], voided: false })
const whole = (of: PaidAhead): Balance => ({ ahead: of, left: of.count })
const coffees = (count = 10, more: Partial<PaidAhead> = {}) =>
  ahead(count, { unit: 'coffees', ...more })

describe('what is left', () => {
  it('is its count less what living sales drew', () => {
    const card = coffees()
    const drew = (drawn: number, more = {}) =>
      aPurchase([aLine('coffee')], { aheadId: card.id, drawn, ...more })
    const sales = [drew(1), drew(2), drew(4, { deletedAt: instant(1) })].map(told)
    const voided = { ...told(drew(3)), voided: true }
    expect(balancesOf([card], [...sales, voided])).toEqual([{ ahead: card, left: 7 }])
  })

  it('is more again by the units that went back, and by money the sale no longer costs', () => {
    const card = coffees()
    const drew = aPurchase([aLine('coffee')], { aheadId: card.id, drawn: 3 })
    const back = { ...told(drew), refunds: [aRefund(0, { units: 2 })] }
    expect(balancesOf([card], [back])[0]?.left).toBe(9)
    const purse = ahead(1000)
    const lines = [aLine('cake', { price: money(900) })]
    const cake = told(aPurchase(lines, { aheadId: purse.id, drawn: 500 }))
    const left = (cents: number) =>
      balancesOf([purse], [{ ...cake, refunds: [aRefund(cents)] }])[0]?.left
    // What was paid in hand goes back first.
    expect([left(400), left(600), left(900)]).toEqual([500, 700, 1000])
  })

  it('is exact: three half hours are one and a half', () => {
    const drew = [0.1, 0.2, 0.3].map((drawn) =>
      told(aPurchase([aLine('h')], { aheadId: asId('x'), drawn })),
    )
    expect(balancesOf([ahead(0.6, { id: asId('x'), unit: 'hours' })], drew)[0]?.left).toBe(0)
  })

  it('goes below nothing, and the next card of that unit makes it even', () => {
    const card = coffees(1)
    const drew = [told(aPurchase([aLine('coffee')], { aheadId: card.id, drawn: 3 }))]
    const lefts = (...aheads: PaidAhead[]) => balancesOf(aheads, drew).map((each) => each.left)
    expect(lefts(card)).toEqual([-2])
    expect(lefts(card, ahead(10, { unit: 'teas' }))).toEqual([-2, 10])
    expect(lefts(card, coffees(10))).toEqual([0, 8])
    expect(lefts(card, coffees(1), coffees(5))).toEqual([0, 0, 4])
    expect(isShown({ ahead: card, left: -2 }, today)).toBe(true)
  })

  it('is shown while there is some, and for a while after it ended', () => {
    expect(isShown(whole(coffees()), today)).toBe(true)
    expect(isShown({ ahead: coffees(), left: 0 }, today)).toBe(false)
    expect(isShown(whole(coffees(10, { until: day('2026-02-20') })), today)).toBe(true)
    expect(isShown(whole(coffees(10, { until: day('2025-02-20') })), today)).toBe(false)
  })
})

describe('a sale draws', () => {
  const drawn = (words: string, quantity = 1, unit = 'coffees') =>
    drawFrom([whole(ahead(10, { unit }))], { lines: [aLine(words, { quantity })] }, today)?.drawn

  it.each([
    ['coffee', 1],
    ['Coffees', 2],
    ['filter coffee', 1],
  ])('a coffee for a coffee: %s', (words, quantity) => {
    expect(drawn(words, quantity)).toBe(quantity)
  })

  it.each(['coffee cake', 'tea', 'toffee'])('nothing for something else: %s', (words) => {
    expect(drawn(words)).toBeUndefined()
  })

  it('by the product and its category as well', () => {
    const flat = aProduct('Flat white', { category: 'Coffee' })
    const lines = [aLine('fw', { productId: flat.id, quantity: 2 }), aLine('bun')]
    expect(drawFrom([whole(coffees())], { lines }, today, [flat])?.drawn).toBe(2)
    expect(drawFrom([whole(coffees())], { lines }, today)).toBeUndefined()
  })

  it('hours by their number', () => {
    expect(drawn('hours', 1.5, 'hours')).toBe(1.5)
  })

  it('money only when the price of all is known', () => {
    const purse = whole(ahead(1000))
    const tea = aLine('tea', { price: money(250), quantity: 2 })
    expect(drawFrom([purse], { lines: [tea] }, today)?.drawn).toBe(500)
    expect(drawFrom([purse], { lines: [tea], deposit: money(200) }, today)?.drawn).toBe(300)
    expect(drawFrom([purse], { lines: [tea], deposit: money(500) }, today)).toBeUndefined()
    expect(drawFrom([purse], { lines: [tea, aLine('a favour')] }, today)).toBeUndefined()
  })

  it('nothing of what has ended, and on its last day still', () => {
    const line = [aLine('coffee')]
    const until = (last: string) => [whole(coffees(10, { until: day(last) }))]
    expect(drawFrom(until('2026-03-02'), { lines: line }, today)).toBeUndefined()
    expect(drawFrom(until('2026-03-03'), { lines: line }, today)?.drawn).toBe(1)
  })

  it('units before money, what is enough before what is not, what ends first', () => {
    const line = [aLine('coffee', { quantity: 2, price: money(300) })]
    const purse = whole(ahead(5000))
    const card = coffees()
    const ending = coffees(10, { until: day('2026-04-01') })
    expect(drawFrom([purse, whole(card)], { lines: line }, today)?.ahead).toBe(card)
    expect(drawFrom([{ ahead: ending, left: 1 }, whole(card)], { lines: line }, today)?.ahead).toBe(
      card,
    )
    expect(drawFrom([whole(card), whole(ending)], { lines: line }, today)?.ahead).toBe(ending)
  })

  it('never more than is left, nor than was bought, in any shop', () => {
    const balance = fc
      .record({ unit: fc.constantFrom('coffee', 'tea', undefined), left: fc.nat({ max: 900 }) })
      .map(({ unit, left }): Balance => ({ ahead: ahead(900, unit ? { unit } : {}), left }))
    const line = fc
      .record({
        words: fc.constantFrom('coffee', 'tea', 'bun'),
        quantity: fc.integer({ min: 1, max: 9 }),
      })
      .map(({ words, quantity }) => aLine(words, { quantity, price: money(100) }))
    fc.assert(
      fc.property(fc.array(balance), fc.array(line, { minLength: 1 }), (balances, lines) => {
        const drawing = drawFrom(balances, { lines }, today)
        if (!drawing) return
        const from = balances.find((each) => each.ahead.id === drawing.ahead.id)
        expect(drawing.drawn).toBeGreaterThan(0)
        expect(drawing.drawn).toBe(Math.min(from?.left ?? 0, drawing.wanted))
        expect(isShort(drawing)).toBe((from?.left ?? 0) < drawing.wanted)
        expect(drawFrom([...balances].reverse(), { lines }, today)).toEqual(drawing)
      }),
    )
  })
})

describe('money ahead and a debt', () => {
  it('are one figure', () => {
    const purse = [
      whole(ahead(2000)),
      whole(coffees()),
      whole(ahead(900, { until: day('2026-03-01') })),
    ]
    expect(moneyAhead(purse, today)).toBe(2000)
    expect(netOf(money(1400), purse, today)).toEqual({ is: 'ahead', amount: 600 })
    expect(netOf(money(2600), purse, today)).toEqual({ is: 'owed', amount: 600 })
    expect(netOf(money(2000), purse, today)).toEqual({ is: 'even' })
    expect(netOf(money(0), purse, today)).toBeUndefined()
    expect(netOf(money(300), [], today)).toBeUndefined()
  })

  it('pay each other to the cent, the oldest first, in any shop', () => {
    const prices = fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 6 })
    fc.assert(
      fc.property(prices, prices, (debts, purses) => {
        const balances = purses.map((count) => whole(ahead(count)))
        const stories = debts.map((price) => ({
          purchase: aPurchase([aLine('tea', { price: money(price) })], { paid: 'slate' }),
          refunds: [],
          voided: false,
        }))
        const laid = layOnSlate(balances, stories, today)
        for (const { ahead: one } of balances) {
          const drew = laid.filter((each) => each.aheadId === one.id)
          expect(drew.reduce((sum, each) => sum + each.drawn, 0)).toBeLessThanOrEqual(one.count)
        }
        for (const { purchase, drawn, isSettled } of laid)
          expect(isSettled).toBe(drawn === restOf({ purchase, refunds: [], voided: false }))
      }),
    )
  })
})
