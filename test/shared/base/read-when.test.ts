import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOrderOf } from '#shared/base/date-order.ts'
import { type Day, day, isDay, plusDays } from '#shared/base/day.ts'
import { readMonthDay, readWhen } from '#shared/base/read-when.ts'
import { tidy } from '#shared/base/text.ts'

const saturday = day('2026-11-21')
const read = (text: string, today: Day = saturday) => readWhen(text, today)

describe('a day in typed words', () => {
  it.each([
    ['thursday', '2026-11-26'],
    ['sat', '2026-11-28'],
    ['Saturday', '2026-11-28'],
    ['sun', '2026-11-22'],
    ['next friday', '2026-11-27'],
    ['next week', '2026-11-23'],
    ['today', '2026-11-21'],
    ['tonight', '2026-11-21'],
    ['tomorrow', '2026-11-22'],
    ['the day after tomorrow', '2026-11-23'],
    ['in 3 days', '2026-11-24'],
    ['in a week', '2026-11-28'],
    ['in two weeks', '2026-12-05'],
    ['in 3 months', '2027-02-21'],
    ['14 May', '2027-05-14'],
    ['14th of may', '2027-05-14'],
    ['May 14', '2027-05-14'],
    ['Friday, 14 May', '2027-05-14'],
    ['14/5', '2027-05-14'],
    ['5/14', '2027-05-14'],
    ['14.5.2028', '2028-05-14'],
    ['24/12/26', '2026-12-24'],
    ['2026-12-01', '2026-12-01'],
    ['21 nov', '2026-11-21'],
    ['29 february', '2028-02-29'],
  ])('"%s" is %s when said on Saturday, 21 November 2026', (text, expected) => {
    expect(read(text)).toEqual({ day: expected, rest: '' })
  })

  it('reads "next friday" on a Monday as the week after', () => {
    expect(read('next friday', day('2026-11-23')).day).toBe('2026-12-04')
    expect(read('friday', day('2026-11-23')).day).toBe('2026-11-27')
  })

  it('reads "in a month" as the last day of a shorter month', () => {
    expect(read('in a month', day('2027-01-31')).day).toBe('2027-02-28')
  })

  it('ignores what only looks like a day', () => {
    for (const text of ['1/2 loaf', '31 february', 'sunflower rolls', 'may be late', '40/13'])
      expect(read(text), text).toEqual({ rest: text })
  })

  it('prefers a whole weekday to a short one, and the last of equals', () => {
    expect(read('sun cream on friday')).toEqual({ day: '2026-11-27', rest: 'sun cream' })
    expect(read('not monday but tuesday').day).toBe('2026-11-24')
  })
})

describe('a time in typed words', () => {
  it.each([
    ['at 9:30', 9 * 60 + 30],
    ['at 9.30', 9 * 60 + 30],
    ['9:30', 9 * 60 + 30],
    ['14:00', 14 * 60],
    ['14h30', 14 * 60 + 30],
    ['2 pm', 14 * 60],
    ['2pm', 14 * 60],
    ['2:15 p.m.', 14 * 60 + 15],
    ['12 am', 0],
    ['12 pm', 12 * 60],
    ['at 8', 8 * 60],
    ['at 2', 14 * 60],
    ['02:00', 2 * 60],
    ['at noon', 12 * 60],
  ])('"%s" is minute %i', (text, expected) => {
    expect(read(text)).toEqual({ minute: expected, rest: '' })
  })

  it('ignores what is not a time of day', () => {
    for (const text of ['25:00', '9:75', '13 pm', '2 people', 'table at 30'])
      expect(read(text), text).toEqual({ rest: text })
  })
})

describe('day, time and the other words together', () => {
  it.each([
    ["I'll be there Thursday 2 pm", '2026-11-26', 840, "I'll be there"],
    ['2 almond croissants saturday', '2026-11-28', undefined, '2 almond croissants'],
    ['saturday, two croissants', '2026-11-28', undefined, 'two croissants'],
    ['call back on thursday at 2 pm', '2026-11-26', 840, 'call back'],
    ['cake for tomorrow 9:30, with candles', '2026-11-22', 570, 'cake with candles'],
    ['bring the invoice by 1 december', '2026-12-01', undefined, 'bring the invoice'],
    ['croissants, saturday', '2026-11-28', undefined, 'croissants'],
  ])('"%s"', (text, expected, minute, rest) => {
    expect(read(text)).toEqual({
      day: expected,
      ...(minute === undefined ? {} : { minute }),
      rest,
    })
  })
})

describe('a date in figures alone', () => {
  it.each([
    ['en-GB', '05-03'],
    ['de', '05-03'],
    ['en-US', '03-05'],
    ['ja', '03-05'],
  ])('3/5 as people of %s write it', (language, monthDay) => {
    const order = dateOrderOf(language)
    expect(readMonthDay('grandma 3/5', order)?.monthDay).toBe(monthDay)
    expect(readMonthDay('grandma 3/5/1952', order)).toMatchObject({ monthDay, year: 1952 })
    expect(readWhen('3/5', saturday, order).day?.slice(5)).toBe(monthDay)
  })

  it('is read in the other order when only that is a date; with dots the day is first', () => {
    expect(readMonthDay('14/5', 'month first')?.monthDay).toBe('05-14')
    expect(readMonthDay('5/14', 'day first')?.monthDay).toBe('05-14')
    expect(readMonthDay('3.5.1952', 'month first')?.monthDay).toBe('05-03')
  })
})

describe('a yearly date', () => {
  it.each([
    ['grandma 14 may', '05-14', undefined, 'grandma'],
    ['14 may 1934 grandma', '05-14', 1934, 'grandma'],
    ['29 feb', '02-29', undefined, ''],
    ['anniversary 3/6/52', '06-03', 1952, 'anniversary'],
    ['1990-12-24', '12-24', 1990, ''],
    ['anna 3.10.15', '10-03', 2015, 'anna'],
  ])('"%s"', (text, monthDay, year, rest) => {
    expect(readMonthDay(text)).toEqual({ monthDay, ...(year ? { year } : {}), rest })
  })

  it('says so when there is none', () => {
    for (const text of ['grandma', '', 'grandma 31 june', 'saturday', '29 feb 2023'])
      expect(readMonthDay(text), text).toBeUndefined()
  })
})

/** Words of no phrase, so all of them must be kept. */
const plain = fc.array(
  fc.constantFrom('two', 'almond', 'croissants', 'Müller', '🥐', 'x2', 'her', '…', 'may'),
)
const phrases = ['thursday 2 pm', 'tomorrow', 'sat at 9:30', 'in 3 days', '2026-12-01', 'next week']

describe('whatever is typed', () => {
  it('never throws, and gives real days, minutes and dates', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom(...phrases, '99', '/', '31', 'feb', 'in 999 months', ':'))
        .map((words) => words.join(' ')),
      fc
        .array(fc.constantFrom('31', 'feb', '12', 'at', 'next', '0', 'may', '2100', '29/2'))
        .map((words) => words.join(' ')),
    )
    const someDay = fc.integer({ min: -30_000, max: 60_000 }).map((n) => plusDays(saturday, n))
    fc.assert(
      fc.property(anything, someDay, (text, today) => {
        const when = readWhen(text, today)
        if (when.day !== undefined) expect(isDay(when.day)).toBe(true)
        if (when.minute !== undefined) expect(when.minute >= 0 && when.minute < 1440).toBe(true)
        const monthDay = readMonthDay(text)?.monthDay
        if (monthDay !== undefined) expect(isDay(`2000-${monthDay}`)).toBe(true)
      }),
    )
  })

  it('keeps every other word, wherever the day is', () => {
    fc.assert(
      fc.property(plain, plain, fc.constantFrom(...phrases), (before, after, phrase) => {
        const text = [...before, phrase, ...after].join('  ')
        const when = readWhen(text, saturday)
        expect(when.day).toBeDefined()
        expect(when.rest).toBe(tidy([...before, ...after].join(' ')) ?? '')
      }),
    )
  })
})
