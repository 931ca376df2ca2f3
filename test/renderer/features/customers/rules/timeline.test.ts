import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inRuns, mergeNewest, storyDays } from '#features/customers/rules/timeline.ts'
import { day, instant } from '#shared/base/day.ts'

const entry = fc.record({
  key: fc.uuid(),
  at: fc.integer({ min: 0, max: 50 }).map(instant),
})
const newestFirst = (one: { at: number; key: string }, other: { at: number; key: string }) =>
  other.at - one.at || (one.key < other.key ? 1 : -1)

describe('the merged story', () => {
  it('shows the newest of all parts, though each part only gave its own newest', () => {
    const parts = fc.array(fc.array(entry, { maxLength: 20 }), { maxLength: 5 })
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 12 }), (all, limit) => {
        const asked = all.map((part) => [...part].sort(newestFirst).slice(0, limit))
        const whole = all.flat().sort(newestFirst)
        const { entries, hasEarlier } = mergeNewest(asked, limit)
        expect(entries).toEqual(whole.slice(0, limit))
        if (whole.length > limit) expect(hasEarlier).toBe(true)
      }),
    )
  })

  it('says that there is nothing earlier when it is complete', () => {
    const one = { key: 'a', at: instant(1) }
    expect(mergeNewest([[one], []], 5)).toEqual({ entries: [one], hasEarlier: false })
  })

  it('groups entries by day', () => {
    const monday = day('2026-03-02')
    const sunday = day('2026-03-01')
    const entries = [
      { day: monday, n: 1 },
      { day: sunday, n: 2 },
      { day: monday, n: 3 },
    ]
    expect(
      storyDays(entries).map(({ day: of, entries: all }) => [of, all.map(({ n }) => n)]),
    ).toEqual([
      [monday, [1, 3]],
      [sunday, [2]],
    ])
  })
})

describe('visits that are alike', () => {
  const alike = (what: string) => ({ alike: { of: 'purchases', key: 'theUsual', with: { what } } })
  const lengths = (...all: Parameters<typeof inRuns>[0]) => inRuns(all).map((run) => run.length)

  it('are one line from the third on', () => {
    const tea = alike('tea')
    expect(lengths(tea, tea)).toEqual([1, 1])
    expect(lengths(tea, tea, tea, tea)).toEqual([4])
  })

  it('end with whatever else happened, so that a note is seen', () => {
    const tea = alike('tea')
    expect(lengths(tea, tea, tea, {}, tea, tea, tea)).toEqual([3, 1, 3])
    expect(lengths(tea, tea, alike('milk'), tea)).toEqual([1, 1, 1, 1])
    expect(lengths({}, {}, {})).toEqual([1, 1, 1])
  })
})
