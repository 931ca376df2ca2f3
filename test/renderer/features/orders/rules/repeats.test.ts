import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OrderRepeat, OrderRepeatId } from '#features/orders/model.ts'
import {
  changedId,
  comingDays,
  daysOf,
  isEndedBy,
  occurrenceId,
  occurrenceIn,
  occurrenceOn,
  occurrencesOf,
  openDays,
  shutFor,
  unmarkedDays,
} from '#features/orders/rules/repeats.ts'
import { day, instant, plusDays, type Weekday, weekdayOf } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'

const today = day('2026-03-03')
const saturdays = (given: Partial<OrderRepeat> = {}): OrderRepeat => ({
  id: asId<OrderRepeatId>('0198-r'),
  customerId: asId<CustomerId>('maria'),
  createdAt: instant(0),
  updatedAt: instant(0),
  rev: 1,
  words: 'two loaves',
  lines: [{ words: 'loaf', quantity: 2 }],
  rule: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=SA',
  from: day('2026-02-07'),
  ...given,
})
const march = { from: day('2026-03-01'), to: day('2026-03-31') }

describe('an order that comes round', () => {
  it('does not come when the shop is shut or the customer away', () => {
    const holiday = { from: day('2026-03-09'), to: day('2026-03-15') }
    expect(daysOf(saturdays(), march, [holiday])).toEqual([
      '2026-03-07',
      '2026-03-21',
      '2026-03-28',
    ])
    const everySaturday = { from: today, to: day('2099-01-01'), weekdays: [6 as Weekday] }
    expect(daysOf(saturdays(), march, [everySaturday])).toEqual([])
    const mondays = { ...everySaturday, weekdays: [1 as Weekday] }
    expect(daysOf(saturdays(), march, [mondays])).toHaveLength(4)
    const away = shutFor({ awayUntil: day('2026-03-14') }, [])
    expect(daysOf(saturdays(), march, away)).toEqual(['2026-03-21', '2026-03-28'])
  })

  it('ends with its last day', () => {
    const ended = saturdays({ until: day('2026-03-14') })
    expect(daysOf(ended, march, [])).toEqual(['2026-03-07', '2026-03-14'])
    expect(isEndedBy(ended, day('2026-03-14'))).toBe(false)
    expect(isEndedBy(ended, day('2026-03-15'))).toBe(true)
  })

  it('is late for two weeks; after that the day counts as not marked', () => {
    expect(openDays(saturdays(), today, [])).toEqual(['2026-02-21', '2026-02-28'])
    expect(unmarkedDays(saturdays(), today, [])).toEqual(['2026-02-07', '2026-02-14'])
    expect(comingDays(saturdays(), today, [])[0]).toBe('2026-03-07')
  })

  it('is no longer computed on a day that has a row of its own', () => {
    const days = daysOf(saturdays(), march, [])
    const done = { ...occurrenceOn(saturdays(), day('2026-03-14')), state: 'cancelled' as const }
    const open = occurrencesOf(saturdays(), days, [done])
    expect(open.map((each) => each.day)).toEqual(['2026-03-07', '2026-03-21', '2026-03-28'])
    expect(open[0]).toMatchObject({ words: 'two loaves', state: 'ordered', slot: '2026-03-07' })
  })

  it('keeps the names of its days when it is changed from a day on', () => {
    const slot = day('2026-03-14')
    const later = changedId(saturdays().id, slot)
    expect(later).not.toBe(saturdays().id)
    expect(occurrenceId(later, slot)).toBe(occurrenceId(saturdays().id, slot))
    expect(occurrenceIn(occurrenceId(later, slot))).toEqual({ root: '0198-r', slot })
    expect(occurrenceIn(asId('0198-0000-7000'))).toBeUndefined()
  })

  it('never comes on a day that is shut, whatever is shut', () => {
    const aDay = fc.integer({ min: 0, max: 400 }).map((count) => plusDays(today, count))
    const weekdays = fc.uniqueArray(fc.constantFrom<Weekday[]>(1, 2, 3, 4, 5, 6, 7), {
      minLength: 1,
    })
    const closed = fc.record({ from: aDay, to: aDay, weekdays }, { requiredKeys: ['from', 'to'] })
    const rule = fc.constantFrom('FREQ=DAILY;INTERVAL=1', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SA')
    fc.assert(
      fc.property(rule, fc.array(closed, { maxLength: 4 }), (of, shut) => {
        const stretch = { from: today, to: plusDays(today, 400) }
        const all = daysOf(saturdays({ rule: of }), stretch, [])
        const open = new Set(daysOf(saturdays({ rule: of }), stretch, shut))
        for (const each of all) {
          const isIn = shut.some(
            (of) =>
              of.from <= each && each <= of.to && (of.weekdays?.includes(weekdayOf(each)) ?? true),
          )
          expect(open.has(each)).toBe(!isIn)
        }
      }),
      { numRuns: 50 },
    )
  })
})
