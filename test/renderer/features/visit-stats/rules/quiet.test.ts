import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { VisitStats } from '#features/visit-stats/model.ts'
import {
  goneAfter,
  isGone,
  type Missed,
  quietSpan,
  rankQuiet,
  worthAsking,
} from '#features/visit-stats/rules/quiet.ts'
import { shopCalendar, shopDaysSince } from '#features/visit-stats/rules/shop-calendar.ts'
import { quietAfter } from '#features/visit-stats/rules.ts'
import { day, minute, plusDays } from '#shared/base/day.ts'
import { noMoney } from '#shared/base/money.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'

const today = day('2026-03-31')
/** Open every day for so many days, of which today is the last. */
const openDays = (count: number) =>
  Array.from({ length: count }, (_, back) => plusDays(today, -back))
const everyDay = shopCalendar(today, openDays(200), [])

const someVisitStats = (of: Partial<VisitStats> & { readonly name?: string } = {}): VisitStats => {
  const { name = 'maria', ...rest } = of
  const last = rest.last ?? plusDays(today, -20)
  return {
    id: asId<CustomerId>(name),
    visits: 12,
    purchases: 12,
    spend: noMoney,
    last,
    recent: [{ day: last, minute: minute(480) }],
    hours: [],
    rhythm: 3,
    ...rest,
  }
}
const someoneMissed = (of: Partial<Missed> = {}): Missed => ({
  stats: someVisitStats(),
  leftAlone: false,
  unsettled: false,
  ...of,
})
const names = (missed: readonly Missed[]) =>
  rankQuiet(missed, 3, everyDay).map((each) => each.stats.id)

describe('haven’t seen lately', () => {
  it('includes someone after three of their own gaps and not a day sooner', () => {
    const span = quietSpan(3, 3, everyDay)
    expect(span?.before).toBe(plusDays(today, -9))
    expect(shopDaysSince(plusDays(today, -9), everyDay)).toBe(9)
  })

  it('waits at least seven shop days, even for daily customers', () => {
    expect(quietSpan(1, 3, everyDay)?.before).toBe(plusDays(today, -7))
  })

  it('includes a daily regular for a while before they count as gone', () => {
    expect(goneAfter(1, 3)).toBeGreaterThan(quietAfter(1, 3))
    expect(quietSpan(1, 3, everyDay)).toEqual({
      from: plusDays(today, -14),
      before: plusDays(today, -7),
    })
  })

  it('drops no one sooner than twice the wait, whatever the factor', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 20 }),
        (half, factor) => {
          expect(goneAfter(half / 2, factor)).toBeGreaterThanOrEqual(
            2 * quietAfter(half / 2, factor),
          )
        },
      ),
    )
  })

  it('gives the index exactly the days of the rule', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 200 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 400 }),
        (open, half, factor, back) => {
          const rhythm = half / 2
          const calendar = shopCalendar(
            today,
            open.map((each) => plusDays(today, -each)),
            [],
          )
          const last = plusDays(today, -back)
          const since = shopDaysSince(last, calendar)
          const missed =
            since > quietAfter(rhythm, factor) &&
            !isGone(someVisitStats({ last, rhythm }), factor, calendar)
          const span = quietSpan(rhythm, factor, calendar)
          expect(span !== undefined && last >= span.from && last < span.before).toBe(missed)
        },
      ),
    )
  })

  it('adds nobody for two weeks in which the shop was shut', () => {
    const shut = { from: plusDays(today, -14), to: plusDays(today, -1) }
    const open = openDays(200).filter((each) => each < shut.from || each > shut.to)
    const before = shopCalendar(plusDays(shut.from, -1), open, [])
    const after = shopCalendar(today, open, [])
    const last = plusDays(shut.from, -5)
    expect(shopDaysSince(last, before)).toBe(4)
    expect(shopDaysSince(last, after)).toBe(5)
  })

  it('leaves out a day that was marked as closed later', () => {
    const closed = {
      id: asId<never>('c'),
      createdAt: 0 as never,
      updatedAt: 0 as never,
      rev: 1,
      from: plusDays(today, -3),
      to: plusDays(today, -2),
    }
    expect(shopDaysSince(plusDays(today, -5), shopCalendar(today, openDays(9), [closed]))).toBe(3)
  })

  it('leaves out those away, until the wait after their return is over', () => {
    expect(names([someoneMissed({ awayUntil: today })])).toEqual([])
    expect(names([someoneMissed({ awayUntil: plusDays(today, -9) })])).toEqual([])
    expect(names([someoneMissed({ awayUntil: plusDays(today, -10) })])).toHaveLength(1)
  })

  it('counts a conversation as a visit', () => {
    expect(names([someoneMissed({ lastWord: plusDays(today, -2) })])).toEqual([])
    expect(names([someoneMissed({ lastWord: plusDays(today, -12) })])).toHaveLength(1)
  })

  it('never includes those we parted from', () => {
    expect(names([someoneMissed({ leftAlone: true })])).toEqual([])
  })

  it('sorts those with an open issue first, then the longest overdue by their own rhythm', () => {
    const often = someVisitStats({ name: 'often', rhythm: 2, last: plusDays(today, -11) })
    const seldom = someVisitStats({ name: 'seldom', rhythm: 5, last: plusDays(today, -18) })
    const cross = someVisitStats({ name: 'cross', rhythm: 3, last: plusDays(today, -11) })
    const all = [
      someoneMissed({ stats: seldom }),
      someoneMissed({ stats: cross, unsettled: true }),
      someoneMissed({ stats: often }),
    ]
    expect(names(all)).toEqual(['cross', 'often', 'seldom'])
    const asked = worthAsking([seldom, cross, often], new Set([cross.id]), everyDay, 2)
    expect(asked.map((each) => each.id)).toEqual(['cross', 'often'])
  })
})
