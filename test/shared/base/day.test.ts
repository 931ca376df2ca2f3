import { format, isValid, parse } from 'date-fns'
import { describe, expect, it } from 'vitest'
import {
  day,
  dayOf,
  type Instant,
  instant,
  instantOf,
  isAhead,
  isDay,
  minuteOf,
  plusDays,
} from '#shared/base/day.ts'

const two = (value: number): string => String(value).padStart(2, '0')

it('accepts only real calendar days, with leap years and short months', () => {
  const wrong: string[] = []
  for (const year of ['0000', '0099', '1600', '1900', '2000', '2023', '2024', '2100', '9999']) {
    for (let month = 0; month <= 13; month++) {
      for (const date of [0, 1, 28, 29, 30, 31, 32]) {
        const text = `${year}-${two(month)}-${two(date)}`
        const parsed = parse(text, 'yyyy-MM-dd', new Date(2000, 0, 1))
        const is = isValid(parsed) && format(parsed, 'yyyy-MM-dd') === text
        if (isDay(text) !== is) wrong.push(text)
      }
    }
  }
  expect(wrong).toEqual([])
})

it('was written while the clock was ahead from ten minutes on: less is a correction', () => {
  const now = instant(Date.UTC(2026, 2, 3, 8))
  const inMinutes = (minutes: number) => instant(now + minutes * 60_000)
  expect([-5, 0, 9, 10, 60].map((minutes) => isAhead(inMinutes(minutes), now))).toEqual([
    ...[false, false, false],
    ...[true, true],
  ])
})

describe('a moment from a wrong clock or a damaged file', () => {
  it.each([
    ['beyond all calendars', 8.65e15, '9999-12-31'],
    ['in the year 12110', Date.UTC(12_110, 0, 1), '9999-12-31'],
    ['no number at all', Number.NaN, '1970-01-01'],
    ['before 1970', Date.UTC(1954, 5, 1), '1970-01-01'],
  ])('%s is the nearest one that has a day', (_what, milliseconds, nearest) => {
    const offset = new Date(0).getTimezoneOffset() > 0 ? 1 : 0
    expect([nearest, plusDays(day(nearest), -offset)]).toContain(dayOf(instant(milliseconds)))
    // Also where a row was kept that no schema took.
    const unchecked = milliseconds as Instant
    expect(dayOf(unchecked)).toBe(dayOf(instant(milliseconds)))
    expect(minuteOf(unchecked)).toBeLessThan(1440)
  })

  it('leaves every other as it is, and birthdays before 1970 too', () => {
    expect(instant(1_795_306_386_282)).toBe(1_795_306_386_282)
    expect(new Date(instantOf(day('1954-06-01'))).getFullYear()).toBe(1954)
  })

  it('has a day before and after it as long as days can be written', () => {
    expect(plusDays(day('9999-12-30'), 400)).toBe('9999-12-31')
    expect(plusDays(day('0001-01-02'), -400)).toBe('0001-01-01')
    expect(plusDays(day('2026-03-01'), -1)).toBe('2026-02-28')
  })
})
