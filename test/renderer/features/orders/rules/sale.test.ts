import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Order } from '#features/orders/model.ts'
import { priceOfAll } from '#features/orders/rules/agreed.ts'
import { handedOver } from '#features/orders/rules/handing.ts'
import { allLeft, leftOf, type Part } from '#features/orders/rules/parts.ts'
import { type Sale, saleOf } from '#features/orders/rules/sale.ts'
import { knownTotal } from '#features/purchases/model.ts'
import { day } from '#shared/base/day.ts'
import { type Money, money, noMoney } from '#shared/base/money.ts'
import { anOrder } from '#test/support/order-builders.ts'

const today = day('2026-03-03')
const nothing = noMoney
const rolls = { words: 'rolls', quantity: 30, price: money(50) }
const cake = { words: 'cake', quantity: 1, price: money(2500) }

/** Hands over part after part, and at last all that is left. */
function handAll(order: Order, parts: readonly (readonly Part[])[]) {
  let now = order
  let used: Money = nothing
  const sales: Sale[] = []
  for (const part of [...parts, allLeft(order.lines)]) {
    const fitting = part.flatMap(({ line, quantity }) => {
      const of = now.lines[line]
      const left = Math.min(quantity, of ? leftOf(of) : 0)
      return left > 0 ? [{ line, quantity: left }] : []
    })
    if (fitting.length === 0 || now.state === 'handed over') continue
    const sale = saleOf(now, fitting, used)
    sales.push(sale)
    used = money(used + (sale.deposit ?? 0))
    now = { ...now, ...handedOver(now, { lines: now.lines, parts: fitting }, today, undefined) }
  }
  return { sales, order: now, used }
}

const quantity = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constantFrom(0.5, 1.5, 2.25, 0.1))
const line = (price: fc.Arbitrary<number | undefined>) =>
  fc
    .record({ words: fc.constantFrom('rolls', 'cake', 'flour'), quantity, price })
    .map(({ price: each, ...more }) =>
      each === undefined ? more : { ...more, price: money(each) },
    )
const part = fc.record({ line: fc.nat(3), quantity })
const once = (parts: readonly Part[]) =>
  parts.filter(({ line: at }, place) => parts.findIndex((each) => each.line === at) === place)
const parts = fc.array(fc.array(part, { minLength: 1, maxLength: 3 }).map(once), { maxLength: 6 })
const priced = fc.array(line(fc.integer({ min: 1, max: 5000 })), { minLength: 1, maxLength: 4 })

const sold = (sales: readonly Sale[], what: string) =>
  sales
    .flatMap(({ lines }) => lines)
    .filter((each) => each.words === what)
    .reduce((sum, each) => sum + each.quantity, 0)
const totals = (sales: readonly Sale[]) => sales.reduce((sum, { total }) => sum + (total ?? 0), 0)

describe('an order that goes in parts', () => {
  it('sells as much of everything as was ordered, and nothing twice', () => {
    fc.assert(
      fc.property(priced, parts, (lines, some) => {
        const { sales, order } = handAll(anOrder({ lines }), some)
        expect(order.state).toBe('handed over')
        for (const what of ['rolls', 'cake', 'flour']) {
          const all = lines.filter((each) => each.words === what)
          const ordered = all.reduce((sum, each) => sum + each.quantity, 0)
          expect(sold(sales, what)).toBeCloseTo(ordered, 5)
        }
      }),
    )
  })

  it('costs its price of the whole to the cent, in whatever parts it goes', () => {
    const any = fc.array(line(fc.option(fc.integer({ min: 1, max: 5000 }), { nil: undefined })), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(any, parts, fc.integer({ min: 0, max: 100_000 }), (lines, some, quote) => {
        const { sales } = handAll(anOrder({ lines, quote: money(quote) }), some)
        expect(totals(sales)).toBe(quote)
        for (const { lines: of, total } of sales) expect(knownTotal(of)).toBe(total)
      }),
    )
  })

  it('uses its deposit once, and no part takes more of it than it costs', () => {
    fc.assert(
      fc.property(priced, parts, fc.integer({ min: 0, max: 100 }), (lines, some, percent) => {
        const price = priceOfAll({ lines }) ?? 0
        const deposit = money(Math.floor((price * percent) / 100))
        const { sales, used } = handAll(anOrder({ lines, quote: money(price), deposit }), some)
        expect(used).toBe(deposit)
        for (const sale of sales) expect(sale.deposit ?? 0).toBeLessThanOrEqual(sale.total ?? 0)
      }),
    )
  })

  it('takes the deposit off the first part, and the rest of it off the next', () => {
    const order = anOrder({ lines: [rolls, cake], deposit: money(1000) })
    const { sales } = handAll(order, [[{ line: 0, quantity: 18 }]])
    expect(sales).toMatchObject([
      { lines: [{ words: 'rolls', quantity: 18 }], total: 900, deposit: 900, isPaid: true },
      { total: 3100, deposit: 100, isPaid: false },
    ])
  })

  it('that was paid when it was ordered leaves nothing to pay', () => {
    const { sales } = handAll(anOrder({ lines: [rolls], paid: true }), [
      [{ line: 0, quantity: 18 }],
    ])
    expect(sales).toMatchObject([
      { deposit: 900, isPaid: true },
      { deposit: 600, isPaid: true },
    ])
  })

  it('shares out a price of the whole: 18 of 30 rolls for €10.01', () => {
    const order = anOrder({ lines: [{ words: 'rolls', quantity: 30 }], quote: money(1001) })
    const [first, last] = handAll(order, [[{ line: 0, quantity: 18 }]]).sales
    expect(first).toMatchObject({
      total: 601,
      lines: [
        { quantity: 7, price: 34 },
        { quantity: 11, price: 33 },
      ],
    })
    expect(last).toMatchObject({ total: 400 })
  })

  it('without a known price takes the deposit whole', () => {
    expect(saleOf(anOrder({ deposit: money(2000) }), [], nothing)).toMatchObject({
      deposit: 2000,
      isPaid: false,
    })
  })
})
