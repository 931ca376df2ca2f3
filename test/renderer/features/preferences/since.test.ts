import { describe, expect, it } from 'vitest'
import { saySinceDay } from '#features/preferences/ui/say-since-day.ts'
import { day } from '#shared/base/day.ts'

describe('the day we know it since', () => {
  it.each([
    ['2026-11-21', 'today'],
    ['2026-11-20', 'yesterday'],
    ['2026-11-17', 'Tuesday'],
    ['2026-10-12', 'October 12'],
    ['2025-06-03', 'June 2025'],
  ])('%s is “since %s”', (since, said) => {
    expect(saySinceDay(day(since), day('2026-11-21'), 'en')).toBe(said)
  })
})
