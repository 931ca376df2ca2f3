import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { listDateOrderOf, readDate } from '#features/transfer/rules/partial-date.ts'

// Hundreds of generated files take time on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

describe('a date in a list', () => {
  it.each([
    ['1990-04-15', { month: 4, day: 15, year: 1990 }],
    ['19900415', { month: 4, day: 15, year: 1990 }],
    ['1990-04-15T00:00:00Z', { month: 4, day: 15, year: 1990 }],
    ['1990/4/15', { month: 4, day: 15, year: 1990 }],
    ['--0415', { month: 4, day: 15 }],
    [' --04-15', { month: 4, day: 15 }],
    ['1604-05-09', { month: 5, day: 9 }],
    ['0000-05-09', { month: 5, day: 9 }],
    ['15.4.1990', { month: 4, day: 15, year: 1990 }],
    ['24.12.', { month: 12, day: 24 }],
    ['29.02.', { month: 2, day: 29 }],
    ['28/3/1949', { month: 3, day: 28, year: 1949 }],
    ['12/28/1969', { month: 12, day: 28, year: 1969 }],
    ['5/5', { month: 5, day: 5 }],
    ['15 April 1990', { month: 4, day: 15, year: 1990 }],
    ['April 15, 1990', { month: 4, day: 15, year: 1990 }],
    ['15-Apr-90', { month: 4, day: 15, year: 1990 }],
    ['27/09/2026 19:20', { month: 9, day: 27, year: 2026 }],
  ])('%s is read', (text, date) => {
    expect(readDate(text, 'unsure')).toEqual(date)
  })

  it.each([
    '',
    '0/0/00',
    '1990-13-45',
    '1990-02-30',
    'circa 1800',
    '1990',
    '3/4/1990',
    '32/1/1990',
  ])('%j is no day we could put in a calendar', (text) => {
    expect(readDate(text, 'unsure')).toBeUndefined()
  })

  it('is read in the order its list is known to use', () => {
    expect(readDate('3/4/1990', 'day-first')).toEqual({ month: 4, day: 3, year: 1990 })
    expect(readDate('3/4/1990', 'month-first')).toEqual({ month: 3, day: 4, year: 1990 })
  })

  it('reads two digits as a year in living memory', () => {
    expect(readDate('3.4.48', 'unsure')?.year).toBe(1948)
    expect(readDate('3.4.12', 'unsure')?.year).toBe(2012)
  })

  it('has a day that exists in its month, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('day-first', 'month-first', 'unsure'),
        (text, order) => {
          const date = readDate(text, order)
          if (date === undefined) return
          expect(date.month).toBeGreaterThanOrEqual(1)
          expect(date.month).toBeLessThanOrEqual(12)
          expect(date.day).toBeGreaterThanOrEqual(1)
          expect(date.day).toBeLessThanOrEqual(31)
        },
      ),
    )
  })
})

describe('the order of a list', () => {
  it('is clear from one unambiguous date', () => {
    expect(listDateOrderOf(['3/4/1990', '28/3/1949'])).toBe('day-first')
    expect(listDateOrderOf(['3/4/1990', '3/28/49'])).toBe('month-first')
  })

  it('stays open without such a date, and when two contradict each other', () => {
    expect(listDateOrderOf(['3/4/1990', '1/1/2000', 'x'])).toBe('unsure')
    expect(listDateOrderOf(['28/3/1949', '3/28/1949'])).toBe('unsure')
  })
})
