import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countVisits, visitedDays } from '#features/visit-stats/rules/shop-years.ts'
import { type Day, day, plusDays } from '#shared/base/day.ts'

const first = day('2019-12-01')
const days = fc.integer({ min: 0, max: 3000 }).map((count) => plusDays(first, count))
const once = (list: readonly Day[], by: number) => new Map(list.map((each) => [each, by]))

describe('the shop days, a year to a row', () => {
  it('come out in order, whatever days they were', () => {
    fc.assert(
      fc.property(fc.uniqueArray(days), (came) => {
        const { years, moved } = countVisits([], once(came, 1))
        expect(visitedDays(years)).toEqual([...came].sort())
        expect([...moved].sort()).toEqual([...came].sort())
      }),
    )
  })

  it('are read from one day to another, both included', () => {
    fc.assert(
      fc.property(fc.uniqueArray(days), days, days, (came, one, other) => {
        const { years } = countVisits([], once(came, 1))
        const [from, to] = one < other ? [one, other] : [other, one]
        const between = came.filter((each) => from <= each && each <= to)
        expect(visitedDays(years, from, to)).toEqual(between.sort())
      }),
    )
  })

  it('stay as long as one customer is left who came', () => {
    const leap = day('2024-02-29')
    const two = countVisits([], once([leap], 2))
    const one = countVisits(two.years, once([leap], -1))
    const none = countVisits(one.years, once([leap], -1))
    expect([two.moved, one.moved, none.moved]).toEqual([[leap], [], [leap]])
    expect([one, none].map((each) => visitedDays(each.years))).toEqual([[leap], []])
  })
})
