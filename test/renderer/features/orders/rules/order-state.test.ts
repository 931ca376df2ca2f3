import { describe, expect, it } from 'vitest'
import type { Order } from '#features/orders/model.ts'
import {
  agreedPrice,
  canBeHandedOver,
  isLateOrder,
  isOpenOrder,
  soldLines,
  soonestOrderFirst,
} from '#features/orders/rules/order-state.ts'
import { day, instant, minute } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { anOrder } from '#test/support/order-builders.ts'

const today = day('2026-03-03')
const at = (hour: number, minutes = 0) => ({ today, minute: minute(hour * 60 + minutes) })
const states = ['ordered', 'ready', 'handed over', 'not collected', 'cancelled'] as const
const statesThat = (hold: (of: Order) => boolean) =>
  states.filter((state) => hold(anOrder({ state })))
const inTrash = anOrder({ deletedAt: instant(1) })

describe('an order', () => {
  it('is open until it is collected, not collected or cancelled', () => {
    expect(statesThat(isOpenOrder)).toEqual(['ordered', 'ready'])
    expect(isOpenOrder(inTrash)).toBe(false)
  })

  it('can be handed over a day late, but not twice, and not once it is cancelled', () => {
    expect(statesThat(canBeHandedOver)).toEqual(['ordered', 'ready', 'not collected'])
    expect(canBeHandedOver(inTrash)).toBe(false)
  })

  it('is late when its day is over and it is still in the shop', () => {
    const yesterday = day('2026-03-02')
    expect(isLateOrder(anOrder({ day: yesterday }), at(8))).toBe(true)
    expect(isLateOrder(anOrder(), at(23))).toBe(false)
    expect(isLateOrder(anOrder({ day: yesterday, state: 'handed over' }), at(8))).toBe(false)
  })

  it('is late on its day from the minute after its time', () => {
    const atSeven = anOrder({ minute: minute(19 * 60) })
    expect(isLateOrder(atSeven, at(19))).toBe(false)
    expect(isLateOrder(atSeven, at(19, 1))).toBe(true)
    expect(isLateOrder(anOrder({ ...atSeven, day: day('2026-03-04') }), at(20, 25))).toBe(false)
  })

  it('stands by its day, then by its time; one without a time stands last in its day', () => {
    const [early, late] = [anOrder({ minute: minute(540) }), anOrder({ minute: minute(1439) })]
    const anyTime = anOrder()
    const tomorrow = anOrder({ day: day('2026-03-04'), minute: minute(1) })
    const sorted = [tomorrow, anyTime, late, early].sort(soonestOrderFirst)
    expect(sorted).toEqual([early, late, anyTime, tomorrow])
    expect([early, late, anyTime, tomorrow].sort(soonestOrderFirst)).toEqual(sorted)
  })
})

describe('a handover', () => {
  it('sells the lines of the order', () => {
    const lines = [{ words: 'Rye loaf', quantity: 2 }]
    expect(soldLines(anOrder({ lines }))).toEqual(lines)
  })

  it('sells its words at the quoted price when it has no lines, as many as a line may hold', () => {
    const quote = money(4500)
    expect(soldLines(anOrder({ quote }))).toEqual([
      { words: 'a birthday cake', quantity: 1, price: 4500 },
    ])
    expect(soldLines(anOrder())).toEqual([{ words: 'a birthday cake', quantity: 1 }])
    expect(soldLines(anOrder({ words: 'x'.repeat(2001) }))[0]?.words).toHaveLength(2000)
  })

  it('keeps a price that was said for all when it is handed over', () => {
    const rolls = { words: 'rolls', quantity: 6 }
    const cake = { words: 'cake', quantity: 1 }
    const quote = money(3800)
    expect(soldLines(anOrder({ lines: [cake], quote }))).toEqual([{ ...cake, price: 3800 }])
    expect(soldLines(anOrder({ lines: [{ ...rolls, quantity: 2 }], quote }))).toEqual([
      { words: 'rolls', quantity: 2, price: 1900 },
    ])
    expect(
      soldLines(anOrder({ words: '6 rolls and a cake', lines: [rolls, cake], quote })),
    ).toEqual([{ words: '6 rolls and a cake', quantity: 1, price: 3800 }])
  })

  it('has the price that was said for all, or for each', () => {
    const hours = { words: 'h support', quantity: 4, price: money(8500) }
    expect(agreedPrice(anOrder({ quote: money(3800) }))).toBe(3800)
    expect(agreedPrice(anOrder({ lines: [hours] }))).toBe(34000)
    expect(agreedPrice(anOrder({ lines: [{ words: 'rolls', quantity: 6 }] }))).toBeUndefined()
  })
})
