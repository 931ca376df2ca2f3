import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asksWhetherTold, costsOf } from '#features/orders/rules/costs.ts'
import { instant } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'

const costs = (...amounts: readonly number[]) =>
  amounts.map((each) => ({ what: 'hours', amount: money(each), at: instant(0) }))

describe('what a job costs', () => {
  it('turns at 80 % of the quote, and again beyond it', () => {
    const quote = money(10_000)
    expect(costsOf({ quote, costs: costs(7999) }).state).toBe('within')
    expect(costsOf({ quote, costs: costs(4000, 4000) }).state).toBe('near')
    expect(costsOf({ quote, costs: costs(10_000) }).state).toBe('near')
    expect(costsOf({ quote, costs: costs(10_001) })).toMatchObject({ state: 'over', spent: 10_001 })
    expect(costsOf({ costs: costs(500) })).toEqual({ spent: 500, state: 'no quote' })
  })

  it('only ever comes nearer to its quote', () => {
    const order = ['within', 'near', 'over']
    const amounts = fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 12 })
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 20_000 }), (of, quote) => {
        const states = of.map((_, at) =>
          order.indexOf(costsOf({ quote: money(quote), costs: costs(...of.slice(0, at)) }).state),
        )
        expect(states).toEqual([...states].sort())
      }),
    )
  })

  it('asks once whether they know', () => {
    const job = { quote: money(100), costs: costs(101) }
    // Only these fields are looked at.
    const asks = (of: object) => asksWhetherTold(of as Parameters<typeof asksWhetherTold>[0])
    expect(asks(job)).toBe(true)
    expect(asks({ ...job, told: 'not told' })).toBe(false)
    expect(asks({ ...job, quote: money(101) })).toBe(false)
  })
})
