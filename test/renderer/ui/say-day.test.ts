import { describe, expect, it } from 'vitest'
import { day } from '#shared/base/day.ts'
import { sayPast, saySince } from '#ui/say-day.ts'

const today = day('2026-11-21')

describe('the day we know it since', () => {
  it.each([
    ['2026-11-21', 'today'],
    ['2026-11-20', 'yesterday'],
    ['2026-11-17', 'Tuesday'],
    ['2026-10-12', 'October 12'],
    ['2025-06-03', 'June 2025'],
    ['2027-01-03', 'Jan 3, 2027'],
  ])('%s is “since %s”', (since, said) => {
    expect(saySince(day(since), today, 'en')).toBe(said)
  })
})

it('what has been is never still to come: with a clock that was ahead, its date is said', () => {
  expect(sayPast(day('2026-11-20'), today, 'en')).toBe('yesterday')
  expect(sayPast(day('2026-10-17'), today, 'en')).toBe('5 weeks ago')
  for (const ahead of ['2026-11-22', '2026-11-24', '2027-01-03'])
    expect(sayPast(day(ahead), today, 'en')).toMatch(/, 202[67]$/)
})
