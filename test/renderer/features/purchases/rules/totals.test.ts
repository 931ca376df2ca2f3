import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knownTotal } from '#features/purchases/model.ts'
import { cameTo, slateOf } from '#features/purchases/rules/totals.ts'
import { instant } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { aLine, aPurchase, aRefund } from '#test/support/purchase-builders.ts'

const tea = aLine('tea', { price: money(250) })
const story = (lines = [tea], more: Parameters<typeof aPurchase>[1] = {}) => ({
  purchase: aPurchase(lines, more),
  refunds: [],
  voided: false,
})

describe('the total', () => {
  it('is price times quantity, added up', () => {
    expect(knownTotal([tea, aLine('roll', { price: money(99), quantity: 3 })])).toBe(547)
  })

  it('is absent when one price is unknown: nothing is ever free by mistake', () => {
    expect(knownTotal([tea, aLine('a chat')])).toBeUndefined()
  })

  it('is reduced by refunds, and zero for a voided purchase', () => {
    const back = { ...story(), refunds: [aRefund(100)] }
    expect(cameTo(back)).toBe(150)
    expect(cameTo({ ...back, voided: true })).toBe(0)
  })

  it('is not reduced by a refund in the trash', () => {
    const trashed = { ...aRefund(100), deletedAt: instant(1) }
    expect(cameTo({ ...story(), refunds: [trashed, aRefund(50)] })).toBe(200)
  })

  it('never depends on the order of the lines', () => {
    const lines = fc.array(
      fc.record({
        price: fc.nat({ max: 9999 }).map(money),
        quantity: fc.integer({ min: 1, max: 9 }),
      }),
    )
    fc.assert(
      fc.property(lines, (some) => {
        const all = some.map((each) => aLine('x', each))
        expect(knownTotal([...all].reverse())).toBe(knownTotal(all))
      }),
    )
  })
})

describe('the slate', () => {
  it('adds up what is open, without what was paid, given back or voided', () => {
    const open = story([tea], { paid: 'slate' })
    const less = { ...story([tea], { paid: 'slate' }), refunds: [aRefund(50)] }
    const never = { ...story([tea], { paid: 'slate' }), voided: true }
    const slate = slateOf([open, less, never, story()])
    expect(slate.owed).toBe(450)
    expect(slate.purchaseIds).toEqual([open.purchase.id, less.purchase.id])
    expect(slate.andMore).toBe(false)
  })

  it('leaves out a purchase in the trash', () => {
    const slate = slateOf([story([tea], { paid: 'slate', deletedAt: instant(1) })])
    expect(slate).toEqual({ purchaseIds: [], owed: 0, andMore: false })
  })

  it('says when something on it has no price', () => {
    expect(slateOf([story([aLine('a favour')], { paid: 'slate' })])).toMatchObject({
      owed: 0,
      andMore: true,
    })
  })
})
