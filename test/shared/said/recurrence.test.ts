import fc from 'fast-check'
import { RRule } from 'rrule'
import { describe, expect, it } from 'vitest'
import { type Day, day, daysBetween, plusDays, weekdayOf } from '#shared/base/day.ts'
import { daysOfRule, nextOfRule, repeatOf, ruleOf } from '#shared/said/recurrence.ts'
import type { Repeat } from '#shared/said/when-pieces.ts'

const days = (of: Repeat, first: string, from: string, to: string) =>
  daysOfRule(ruleOf(of, day(first)), day(first), { from: day(from), to: day(to) })

const anyDay = fc
  .integer({ min: 0, max: 40_000 })
  .map((count) => plusDays(day('1990-01-01'), count))
const anyRepeat: fc.Arbitrary<Repeat> = fc.oneof(
  fc.record({ every: fc.integer({ min: 1, max: 40 }), unit: fc.constantFrom('day', 'month') }),
  fc.record({
    every: fc.integer({ min: 1, max: 8 }),
    unit: fc.constant('week' as const),
    weekdays: fc
      .uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), { minLength: 1 })
      .map((each) => each.sort()),
  }),
)

describe('what comes round', () => {
  it('comes every Saturday, also over the days when the clocks change', () => {
    const saturday: Repeat = { every: 1, unit: 'week', weekdays: [6] }
    expect(days(saturday, '2026-03-07', '2026-03-20', '2026-04-06')).toEqual([
      '2026-03-21',
      '2026-03-28',
      '2026-04-04',
    ])
  })

  it('comes every other Friday, counted from its first', () => {
    const friday: Repeat = { every: 2, unit: 'week', weekdays: [5] }
    expect(days(friday, '2026-03-06', '2026-03-07', '2026-04-10')).toEqual([
      '2026-03-20',
      '2026-04-03',
    ])
  })

  it('comes on the last day of a month that has no 31st', () => {
    const month: Repeat = { every: 1, unit: 'month' }
    expect(days(month, '2028-01-31', '2028-01-01', '2028-05-31')).toEqual([
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
      '2028-05-31',
    ])
  })

  it('is nothing before its first day, and a rule that is none has no days', () => {
    expect(days({ every: 1, unit: 'day' }, '2026-03-06', '2026-03-01', '2026-03-05')).toEqual([])
    const stretch = { from: day('2026-01-01'), to: day('2026-12-31') }
    expect(daysOfRule('every so often', day('2026-01-01'), stretch)).toEqual([])
    expect(daysOfRule('FREQ=NEVER', day('2026-01-01'), stretch)).toEqual([])
  })

  it('has the same days however far its first day is behind', () => {
    fc.assert(
      fc.property(anyRepeat, anyDay, fc.integer({ min: 0, max: 4000 }), (repeat, first, after) => {
        const rule = ruleOf(repeat, first)
        const from = plusDays(first, after)
        const to = plusDays(from, 60)
        const all = new RRule({
          ...RRule.parseString(rule),
          dtstart: new Date(`${first}T00:00:00Z`),
        }).between(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`), true)
        expect(daysOfRule(rule, first, { from, to })).toEqual(
          all.map((each) => each.toISOString().slice(0, 10)),
        )
      }),
      { numRuns: 150 },
    )
  })

  it('comes once a month, whatever the day it began on', () => {
    fc.assert(
      fc.property(anyDay, (first) => {
        const found = daysOfRule(ruleOf({ every: 1, unit: 'month' }, first), first, {
          from: first,
          to: plusDays(first, 800),
        })
        const months = new Set(found.map((each) => each.slice(0, 7)))
        expect(months.size).toBe(found.length)
        expect(gapsOf(found).every((gap) => gap >= 28 && gap <= 31)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it('is read back as it was said', () => {
    fc.assert(
      fc.property(anyRepeat, anyDay, (repeat, first) => {
        const read = repeatOf(ruleOf(repeat, first))
        expect(read).toEqual(
          repeat.unit === 'week' ? { weekdays: [weekdayOf(first)], ...repeat } : repeat,
        )
      }),
    )
    expect(repeatOf('FREQ=HOURLY')).toBeUndefined()
  })

  it('says which day is the next', () => {
    const rule = ruleOf({ every: 2, unit: 'week', weekdays: [5] }, day('2026-03-06'))
    expect(nextOfRule(rule, day('2026-03-06'), day('2026-03-07'))).toBe('2026-03-20')
    expect(nextOfRule(rule, day('2026-03-06'), day('2026-01-01'))).toBe('2026-03-06')
  })
})

const gapsOf = (found: readonly Day[]): readonly number[] =>
  found.slice(1).map((each, at) => daysBetween(found[at] ?? each, each))
