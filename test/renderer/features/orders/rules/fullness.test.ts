import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Product, ProductId } from '#features/catalog/model.ts'
import type { Order, OrderId } from '#features/orders/model.ts'
import { overlapping, takenWith } from '#features/orders/rules/fullness.ts'
import { type Day, day, instant, minute, plusDays } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'

const saturday = day('2026-03-07')
const anOrder = (given: Partial<Order> = {}): Order => ({
  id: asId<OrderId>('o'),
  customerId: asId<CustomerId>('maria'),
  createdAt: instant(0),
  updatedAt: instant(0),
  rev: 1,
  words: 'cakes',
  lines: [],
  day: saturday,
  state: 'ordered',
  ...given,
})
const cake: Product = {
  ...{ id: asId<ProductId>('cake'), createdAt: instant(0), updatedAt: instant(0), rev: 1 },
  ...{ name: 'Cake', category: 'Cakes', warranty: 'none', active: true },
}
const cakes = (quantity: number) => [{ productId: cake.id, words: 'cake', quantity }]
const counter = { trade: 'counter' as const, products: [cake] }
const jobs = { trade: 'jobs' as const, products: [] }

describe('how full a day is', () => {
  it('is nine of ten pieces with the two that are being said', () => {
    const others = [
      anOrder({ id: asId('a'), lines: cakes(4) }),
      anOrder({ id: asId('b'), lines: [{ words: 'rolls', quantity: 3 }], state: 'ready' }),
      anOrder({ id: asId('c'), lines: cakes(9), state: 'cancelled' }),
      anOrder({ id: asId('d'), lines: cakes(9), day: plusDays(saturday, 1) }),
      anOrder({ id: asId('e'), lines: cakes(9), deletedAt: instant(1) }),
    ]
    const said = { day: saturday, lines: cakes(2) }
    const limits = [{ count: 10 }, { category: 'cakes', count: 5 }, { category: 'bread', count: 1 }]
    expect(takenWith(said, others, limits, counter)).toEqual([
      { limit: limits[0], count: 9, isOver: false },
      { limit: limits[1], count: 6, isOver: true },
    ])
  })

  it('counts an order in words as one piece, and so 1.5 kg', () => {
    const said = { day: saturday, lines: [{ words: 'kg rye bread', quantity: 1.5 }] }
    const [taken] = takenWith(said, [anOrder()], [{ count: 2 }], counter)
    expect(taken).toMatchObject({ count: 2, isOver: false })
  })

  it('is visits for one who does jobs, whatever their lines', () => {
    const said = { day: saturday, lines: cakes(7) }
    expect(takenWith(said, [anOrder()], [{ count: 1 }], jobs)).toMatchObject([
      { count: 2, isOver: true },
    ])
  })

  it('does not count what is being changed twice', () => {
    const was = anOrder({ lines: cakes(4) })
    const said = { id: was.id, day: saturday, lines: cakes(5) }
    expect(takenWith(said, [was], [{ count: 5 }], counter)).toMatchObject([{ count: 5 }])
  })

  it('frees exactly the place of one that is cancelled', () => {
    const quantities = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(quantities, fc.nat(), (of, which) => {
        const all = of.map((each, at) => anOrder({ id: asId(`o${at}`), lines: cakes(each) }))
        const gone = which % all.length
        const less = all.map((each, at) =>
          at === gone ? { ...each, state: 'cancelled' as const } : each,
        )
        const said = { day: saturday, lines: cakes(1) }
        const count = (orders: readonly Order[]) =>
          takenWith(said, orders, [{ count: 1 }], counter)[0]?.count ?? 0
        expect(count(all) - count(less)).toBe(of[gone])
      }),
    )
  })
})

describe('two visits', () => {
  const visit = (id: string, of: Day, hour: number, minutes?: number) =>
    anOrder({
      ...{ id: asId<OrderId>(id), day: of, minute: minute(hour * 60) },
      ...(minutes === undefined ? {} : { minutes }),
    })

  it('overlap while one takes its time; one after the other do not', () => {
    const nine = visit('nine', saturday, 9, 90)
    const said = (hour: number) => ({ day: saturday, minute: minute(hour * 60), lines: [] })
    expect(overlapping(said(10), [nine], 60)).toEqual([nine])
    expect(overlapping(said(11), [nine], 60)).toEqual([])
    expect(overlapping(said(8), [nine], 60)).toEqual([])
    expect(overlapping(said(8), [nine], 61)).toEqual([nine])
    expect(overlapping(said(10), [{ ...nine, state: 'cancelled' }], 60)).toEqual([])
    expect(overlapping({ day: saturday, lines: [] }, [nine], 60)).toEqual([])
  })

  it('overlap over midnight', () => {
    const late = visit('late', saturday, 23, 120)
    const early = { day: plusDays(saturday, 1), minute: minute(30), lines: [] }
    expect(overlapping(early, [late], 30)).toEqual([late])
    expect(overlapping({ ...early, minute: minute(60) }, [late], 30)).toEqual([])
  })

  it('overlap both ways or not at all, on any day of the year', () => {
    const aVisit = fc.record({
      id: fc.constantFrom('a', 'b'),
      day: fc.integer({ min: 0, max: 2 }).map((count) => plusDays(day('2026-03-28'), count)),
      at: fc.integer({ min: 0, max: 1439 }),
      minutes: fc.integer({ min: 1, max: 1440 }),
    })
    fc.assert(
      fc.property(aVisit, aVisit, (one, other) => {
        const placed = (of: typeof one, id: string) =>
          anOrder({ ...of, id: asId<OrderId>(id), minute: minute(of.at) })
        const [first, second] = [placed(one, 'a'), placed(other, 'b')]
        expect(overlapping(first, [second], undefined).length).toBe(
          overlapping(second, [first], undefined).length,
        )
      }),
    )
  })
})
