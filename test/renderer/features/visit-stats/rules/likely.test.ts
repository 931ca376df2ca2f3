import { describe, expect, it } from 'vitest'
import type { VisitStats } from '#features/visit-stats/model.ts'
import {
  isDue,
  likelyNow,
  likelyOn,
  slotsAround,
  slotsAt,
} from '#features/visit-stats/rules/likely.ts'
import { sayRhythm } from '#features/visit-stats/rules/rhythm-words.ts'
import { shopCalendar } from '#features/visit-stats/rules/shop-calendar.ts'
import { hourKey } from '#features/visit-stats/rules.ts'
import { day, minute, plusDays } from '#shared/base/day.ts'
import { noMoney } from '#shared/base/money.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'

// A Tuesday.
const today = day('2026-03-03')
const halfPastEight = minute(8 * 60 + 30)
const calendar = shopCalendar(
  today,
  Array.from({ length: 300 }, (_, back) => plusDays(today, -back)),
  [],
)

const regular = (
  name: string,
  hours: readonly string[],
  of: Partial<VisitStats> = {},
): VisitStats => ({
  id: asId<CustomerId>(name),
  visits: 20,
  purchases: 20,
  spend: noMoney,
  last: plusDays(today, -1),
  recent: [],
  hours,
  rhythm: 1,
  ...of,
})
const likely = (due: readonly VisitStats[]) => likelyNow(due, today, halfPastEight, 6)

describe('likely now', () => {
  it('searches the index for this weekday and hour, then for this hour of any day', () => {
    expect(slotsAt(today, halfPastEight)).toEqual(['2-08-', 'any-08-'])
  })

  it('at closing asks for all of this weekday, at whatever hour, the most frequent first', () => {
    const evening = regular('evening', [hourKey(2, 18, 2), hourKey(2, 19, 4)])
    const morning = regular('morning', [hourKey(2, 8, 5), hourKey('any', 8, 9)])
    const mondays = regular('mondays', [hourKey(1, 8, 9), hourKey('any', 8, 9)])
    expect(likelyOn([mondays, morning, evening], today)).toEqual(['evening', 'morning'])
  })

  it('looks around the clock for others: this hour, the next, the one before, and so on', () => {
    const slots = slotsAround(halfPastEight)
    expect(slots.slice(0, 4)).toEqual(['any-08-', 'any-09-', 'any-07-', 'any-10-'])
    expect(new Set(slots).size).toBe(24)
  })

  it('sorts those who come most often on this weekday at this hour first', () => {
    const sometimes = regular('sometimes', [hourKey(2, 8, 2), hourKey('any', 8, 15)])
    const always = regular('always', [hourKey(2, 8, 5), hourKey('any', 8, 5)])
    const otherDays = regular('other days', [hourKey(5, 8, 9), hourKey('any', 8, 9)])
    expect(likely([otherDays, sometimes, always])).toEqual(['always', 'sometimes', 'other days'])
  })

  it('leaves out those who come at other hours', () => {
    const evening = regular('evening', [hourKey(2, 17, 9)])
    expect(likely([evening, regular('due', [hourKey(2, 8, 5)])])).toEqual(['due'])
  })

  it('expects neither those who were here today nor those who stopped coming', () => {
    const lastAt = (back: number) => regular('ana', [], { last: plusDays(today, -back) })
    expect([0, 1, 60].map((back) => isDue(lastAt(back), 3, calendar))).toEqual([false, true, false])
  })

  it('shows no more than there are keys for', () => {
    const many = Array.from({ length: 9 }, (_, at) => regular(`r${at}`, [hourKey(2, 8, at + 1)]))
    expect(likely(many)).toEqual(['r8', 'r7', 'r6', 'r5', 'r4', 'r3'])
  })
})

describe('a rhythm in words', () => {
  it('is by the day, by days, or between two', () => {
    expect(sayRhythm(1)).toEqual({ every: 'day' })
    expect(sayRhythm(0)).toEqual({ every: 'day' })
    expect(sayRhythm(3)).toEqual({ every: 'days', count: 3 })
    expect(sayRhythm(2.5)).toEqual({ every: 'between', low: 2, high: 3 })
  })
})
