import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClosedPeriod } from '#features/visit-stats/model.ts'
import { markDays, shopDayCounter, visitedDays } from '#features/visit-stats/rules/shop-years.ts'
import { assert } from '#shared/base/assert.ts'
import { type Day, day, plusDays, type Weekday } from '#shared/base/day.ts'
import { isShut } from '#shared/book/shut.ts'

const first = day('2019-12-01')
const days = fc.integer({ min: 0, max: 3000 }).map((count) => plusDays(first, count))
/** None: every day of the week. */
const weekdays = fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { maxLength: 3 })
const once = (list: readonly Day[], isVisited: boolean) =>
  new Map(list.map((each) => [each, isVisited]))

describe('the shop days, a year to a row', () => {
  it('come out in order, whatever days they were', () => {
    fc.assert(
      fc.property(fc.uniqueArray(days), (came) => {
        const { years, moved } = markDays([], once(came, true))
        expect(visitedDays(years)).toEqual([...came].sort())
        expect([...moved].sort()).toEqual([...came].sort())
      }),
    )
  })

  it('are read from one day to another, both included', () => {
    fc.assert(
      fc.property(fc.uniqueArray(days), days, days, (came, one, other) => {
        const { years } = markDays([], once(came, true))
        const [from, to] = one < other ? [one, other] : [other, one]
        const between = came.filter((each) => from <= each && each <= to)
        expect(visitedDays(years, from, to)).toEqual(between.sort())
      }),
    )
  })

  it('are counted after one day and up to another, without closed days', () => {
    const period = fc
      .tuple(days, fc.nat({ max: 800 }), fc.boolean(), weekdays)
      .map(([from, length, gone, only]) => aClosedPeriod(from, plusDays(from, length), gone, only))
    fc.assert(
      fc.property(
        ...[fc.uniqueArray(days), fc.array(period, { maxLength: 3 }), days, days],
        (came, closed, one, other) => {
          const { years } = markDays([], once(came, true))
          const [from, to] = one < other ? [one, other] : [other, one]
          const open = came.filter((each) => from < each && each <= to && !isShut(each, closed))
          expect(shopDayCounter(years, closed)(from, to)).toBe(open.length)
        },
      ),
    )
  })

  it('change only with the first visit of a day, and when nobody has come any more', () => {
    const leap = day('2024-02-29')
    const first = markDays([], once([leap], true))
    const second = markDays(first.years, once([leap], true))
    const nobody = markDays(first.years, once([leap], false))
    expect([first, second, nobody].map((each) => each.moved)).toEqual([[leap], [], [leap]])
    expect([first, second].map((each) => each.years.length)).toEqual([1, 0])
    expect([first, nobody].map((each) => visitedDays(each.years))).toEqual([[leap], []])
    expect(visitedDays(first.years)).toEqual([leap])
  })

  it('of a book of before, which counted visits, are days with visits', () => {
    const leap = day('2024-02-29')
    const [year] = markDays([], once([leap], true)).years
    assert(year, 'No year')
    const counted = [{ id: year.id, visits: year.visits.map((each) => each * 7) }]
    expect(visitedDays(counted)).toEqual([leap])
    expect(markDays(counted, once([leap], true))).toEqual({ years: [], moved: [] })
  })
})

// Only the fields that counting uses.
const aClosedPeriod = (from: Day, to: Day, isTrashed: boolean, only: readonly Weekday[]) =>
  ({
    ...{ from, to },
    ...(isTrashed ? { deletedAt: 1 } : {}),
    ...(only.length > 0 ? { weekdays: only } : {}),
  }) as ClosedPeriod
