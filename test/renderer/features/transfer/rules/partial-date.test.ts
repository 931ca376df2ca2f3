import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { listDateOrderOf, readDate } from '#features/transfer/rules/partial-date.ts'

// Hundreds of generated files take time on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

describe('a date in a list', () => {
  it.each<readonly [string, object]>([
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
    ['1990.4.15', { month: 4, day: 15, year: 1990 }],
    ['19900415T101112', { month: 4, day: 15, year: 1990 }],
    ['19900415T10', { month: 4, day: 15, year: 1990 }],
    ['1990-04-15 9:05 pm', { month: 4, day: 15, year: 1990 }],
    ['--0415T10', { month: 4, day: 15 }],
    ['0001-05-09', { month: 5, day: 9 }],
    ['15-4-90', { month: 4, day: 15, year: 1990 }],
    ['15/4/', { month: 4, day: 15 }],
    ['15/4 around noon', { month: 4, day: 15 }],
    ['15/4T10', { month: 4, day: 15 }],
    ['2000-01-31', { month: 1, day: 31, year: 2000 }],
    ['2000-02-29', { month: 2, day: 29, year: 2000 }],
    ['2024-02-29', { month: 2, day: 29, year: 2024 }],
    ['1800-12-31', { month: 12, day: 31, year: 1800 }],
    ['2200-12-31', { month: 12, day: 31, year: 2200 }],
    ['1 may', { month: 5, day: 1 }],
    ['1st may, 2001', { month: 5, day: 1, year: 2001 }],
    ['2nd Feb. 2001', { month: 2, day: 2, year: 2001 }],
    ['3rd-march-01', { month: 3, day: 3, year: 2001 }],
    ['4th September 2001', { month: 9, day: 4, year: 2001 }],
    ['11.Nov', { month: 11, day: 11 }],
    ['Sept. 4th, 2001', { month: 9, day: 4, year: 2001 }],
    ['Oct 10 91', { month: 10, day: 10, year: 1991 }],
    ['dec 1', { month: 12, day: 1 }],
    ['june 2 05', { month: 6, day: 2, year: 2005 }],
    ['1.8.29', { month: 8, day: 1, year: 2029 }],
    ['1.8.30', { month: 8, day: 1, year: 1930 }],
    ...[31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].map(
      (day, at): readonly [string, object] => [
        `2001-${at + 1}-${day}`,
        { month: at + 1, day, year: 2001 },
      ],
    ),
    ...'jan feb mar apr may jun jul aug sep oct nov dec'
      .split(' ')
      .map((name, at): readonly [string, object] => [`7 ${name}`, { month: at + 1, day: 7 }]),
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
    '13/13/2000',
    '0/5/2000',
    '5/0/2000',
    '0.0.2000',
    '1900-02-29',
    '2100-02-29',
    '2001-02-29',
    '1799-01-01',
    '2201-01-01',
    '1990-00-10',
    '1990-4-0',
    '30.2.',
    '12 moon 2000',
    '1 marchandise',
    'may the 4th',
    'x1990-04-15',
    '1990-04-15x',
    'x19900415',
    '19900415x',
    'x--0415',
    '--0415x',
    'x5/5',
    '5/5x',
    '5/5/5',
    'on 1 may',
    '1 may 2001 at noon',
    'on may 1',
    'may 1 2001 at noon',
    ...[31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].map(
      (day, at) => `2000-${at + 1}-${day + 1}`,
    ),
    `15 April 1990${' '.repeat(60)}`,
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
    expect(readDate(`15 April 1990${' '.repeat(47)}`, 'unsure')?.year).toBe(1990)
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
    expect(listDateOrderOf(['28/3/1949', '3/28/1949', '29/3/1949'])).toBe('unsure')
    expect(listDateOrderOf(['12/12/1949', '13/13/1949'])).toBe('unsure')
  })

  it('is not shown by dots, and is the same however often it is shown', () => {
    expect(listDateOrderOf(['28.3.1949'])).toBe('unsure')
    expect(listDateOrderOf(['28.3.1949', ' 3/28/1949 '])).toBe('month-first')
    expect(listDateOrderOf(['28-3-1949', '29/3/1949'])).toBe('day-first')
    expect(listDateOrderOf(['13/12/1949'])).toBe('day-first')
    expect(listDateOrderOf(['12/13/1949'])).toBe('month-first')
  })
})
