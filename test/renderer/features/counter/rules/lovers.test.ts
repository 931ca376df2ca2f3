import { describe, expect, it } from 'vitest'
import type { ProductId } from '#features/catalog/model.ts'
import { comesWithinHour, whyLoved } from '#features/counter/rules/lovers.ts'
import { type Day, day, minute, plusDays } from '#shared/base/day.ts'
import { asId } from '#shared/book/ids.ts'

const rye = asId<ProductId>('rye')
const cake = asId<ProductId>('cake')
const bought = (...of: readonly ProductId[]) => of.map((each) => ({ productIds: [each] }))

describe('what someone loves', () => {
  it('is their usual, or what they had three times of late', () => {
    expect(whyLoved(rye, [undefined, rye], [])).toBe('usual')
    expect(whyLoved(rye, [cake], bought(rye, cake, rye, rye))).toBe('often')
    expect(whyLoved(rye, [cake], bought(rye, cake, rye))).toBeUndefined()
  })
})

describe('within the hour', () => {
  const saturday = day('2026-11-21')
  const now = { today: saturday, minute: minute(8 * 60 + 25) }
  const visits = (...of: readonly (readonly [Day, number])[]) => ({
    recent: of.map(([on, at]) => ({ day: on, minute: minute(at) })),
  })
  const weeksAgo = (weeks: number): Day => plusDays(saturday, -7 * weeks)

  it('comes who came so on half of such weekdays', () => {
    expect(comesWithinHour(visits([weeksAgo(1), 510], [weeksAgo(2), 700]), now)).toBe(true)
    expect(
      comesWithinHour(visits([weeksAgo(1), 510], [weeksAgo(2), 700], [weeksAgo(3), 700]), now),
    ).toBe(false)
  })

  it('begins now and ends an hour later', () => {
    for (const [at, comes] of [
      [504, false],
      [505, true],
      [564, true],
      [565, false],
    ] as const)
      expect(comesWithinHour(visits([weeksAgo(1), at]), now)).toBe(comes)
  })

  it('nobody comes who never came on this weekday', () => {
    expect(comesWithinHour(visits([plusDays(saturday, -1), 510]), now)).toBe(false)
    expect(comesWithinHour({ recent: [] }, now)).toBe(false)
  })
})
