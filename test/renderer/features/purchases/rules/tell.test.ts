import { describe, expect, it } from 'vitest'
import type { Purchase, Refund } from '#features/purchases/model.ts'
import { tell } from '#features/purchases/rules/tell.ts'
import { money } from '#shared/base/money.ts'

const latte = { words: 'Latte', quantity: 2, price: money(350) }
// Only the fields that its story uses.
const bought = (more: Partial<Purchase> = {}) =>
  ({ id: 'p', lines: [latte], paid: 'paid', productIds: [], ...more }) as unknown as Purchase
// See above.
const back = (amount: number) => ({ id: 'r', purchaseId: 'p', amount: money(amount) }) as Refund

const toldOf = (purchase: Purchase, refunds: readonly Refund[] = [], voided = false) =>
  tell({ purchase, refunds, voided })

describe('a purchase in the story of its customer', () => {
  it('is what was bought, and its total', () => {
    expect(toldOf(bought())).toEqual({
      is: 'bought',
      lines: [latte],
      total: 700,
      onSlate: false,
    })
  })

  it('is the usual when it was logged with the one key', () => {
    expect(toldOf(bought({ usual: true })).is).toBe('the usual')
  })

  it('has no total while a price is unknown', () => {
    const told = toldOf(bought({ lines: [{ words: 'Latte', quantity: 1 }] }))
    expect(told).not.toHaveProperty('total')
  })

  it('shows what was given back, and what is on the slate', () => {
    expect(toldOf(bought({ paid: 'slate' }), [back(200), back(100)])).toMatchObject({
      back: 300,
      onSlate: true,
    })
    expect(toldOf(bought())).not.toHaveProperty('back')
  })

  it('that was voided has no total, whatever its refunds', () => {
    const told = toldOf(bought({ usual: true, paid: 'slate' }), [back(200)], true)
    expect(told).toEqual({ is: 'never was', lines: expect.any(Array), onSlate: false })
  })
})
