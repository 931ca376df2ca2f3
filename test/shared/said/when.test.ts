import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, day, isDay, minute, plusDays } from '#shared/base/day.ts'
import { tidy } from '#shared/base/text.ts'
import { readWhen, restOf } from '#shared/said/when.ts'
import { readYearDay } from '#shared/said/year-day.ts'

const saturday = day('2026-11-21')
/** Said at ten in the morning. */
const at = (today: Day = saturday, language = 'en-GB') => ({ today, minute: minute(600), language })
const read = (text: string, today: Day = saturday) => {
  const { parts, spans: _, days: __, ...when } = readWhen(text, at(today))
  return { ...when, rest: restOf({ parts }) }
}

describe('a day in typed words', () => {
  it.each([
    ['thursday', '2026-11-26'],
    ['sun', '2026-11-22'],
    ['next friday', '2026-11-27'],
    ['today', '2026-11-21'],
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

  it('asks which Friday is next on a Monday; on a Saturday there is one', () => {
    expect(read('next friday', day('2026-11-23')).trouble).toEqual({
      kind: 'which week',
      days: ['2026-11-27', '2026-12-04'],
    })
    expect(read('friday', day('2026-11-23')).day).toBe('2026-11-27')
  })

  it('asks whether today is meant by today’s weekday, but not in the evening', () => {
    expect(read('saturday').trouble).toEqual({
      kind: 'which week',
      days: ['2026-11-21', '2026-11-28'],
    })
    expect(readWhen('saturday', { ...at(), minute: minute(18 * 60) }).day).toBe('2026-11-28')
    expect(read('saturday 9:00').day).toBe('2026-11-28')
  })

  it('reads "in a month" as the last day of a shorter month', () => {
    expect(read('in a month', day('2027-01-31')).day).toBe('2027-02-28')
  })

  it('ignores what only looks like a day', () => {
    for (const text of [
      '1/2 loaf',
      'sunflower rolls',
      'may be late',
      'sat nav update',
      '24/7 help',
    ])
      expect(read(text), text).toEqual({ rest: text })
  })

  it.each<readonly [string, object]>([
    ['bread 31 february', { kind: 'no such date', words: '31 february' }],
    ['bread next week', { kind: 'some day', words: 'next week' }],
    ['bread from monday', { kind: 'some day', words: 'from monday' }],
    ['bread monday or tuesday', { kind: 'two days', days: ['2026-11-23', '2026-11-24'] }],
    ['bread monday 10', { kind: 'unclear time', words: '10' }],
    ['bread monday 8-10am', { kind: 'two times' }],
    ['bread 20 nov', { kind: 'past', day: '2026-11-20', days: ['2027-11-20'] }],
    ['bread today 9:00', { kind: 'past', day: '2026-11-21', days: ['2026-11-22'] }],
    [
      'cake friday 13 december',
      { kind: 'other weekday', date: '2026-12-13', days: ['2026-12-11', '2026-12-13'] },
    ],
  ])('asks about "%s"', (text, trouble) => {
    expect(read(text).trouble).toEqual(trouble)
    expect(read(text).day).toBeUndefined()
  })

  it('keeps the hour that nobody can name a day for', () => {
    expect(read('be there after 2 pm on monday')).toEqual({
      day: '2026-11-23',
      rest: 'be there after 2 pm',
    })
  })

  it('prefers a whole weekday to a short one', () => {
    expect(read('sun cream on friday')).toEqual({ day: '2026-11-27', rest: 'sun cream' })
  })
})

describe('a day that comes again', () => {
  it.each<readonly [string, string, object]>([
    ['every saturday', '2026-11-28', { every: 1, unit: 'week', weekdays: [6] }],
    ['jeden zweiten Freitag', '2026-11-27', { every: 2, unit: 'week', weekdays: [5] }],
    ['cada dos semanas el jueves', '2026-11-26', { every: 2, unit: 'week', weekdays: [4] }],
    ['mondays and fridays', '2026-11-23', { every: 1, unit: 'week', weekdays: [1, 5] }],
    ['every tuesday from 8 december', '2026-12-08', { every: 1, unit: 'week', weekdays: [2] }],
    ['every 6 weeks tuesday', '2026-11-24', { every: 6, unit: 'week', weekdays: [2] }],
    ['täglich', '2026-11-22', { every: 1, unit: 'day' }],
  ])('"%s"', (text, first, repeat) => {
    expect(read(text)).toEqual({ day: first, repeat, rest: '' })
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
    ['halb acht', 7 * 60 + 30],
    ['viertel nach neun', 9 * 60 + 15],
    ['a las ocho y media', 8 * 60 + 30],
    ['at 7 in the evening', 19 * 60],
    ['at 5 in the morning', 5 * 60],
    ['at 8', 8 * 60],
    ['at 2', 14 * 60],
    ['02:00', 2 * 60],
    ['at noon', 12 * 60],
  ])('"%s" is minute %i', (text, expected) => {
    expect(read(text)).toMatchObject({ minute: expected, rest: '' })
  })

  it('ignores what is not a time of day', () => {
    expect(read('2 people')).toEqual({ rest: '2 people' })
    for (const text of ['25:00', '9:75', '13 pm', 'table at 30'])
      expect(read(text).trouble?.kind, text).toBe('no such date')
  })
})

describe('day, time and the other words together', () => {
  it.each([
    ["I'll be there Thursday 2 pm", '2026-11-26', 840, "I'll be there"],
    ['2 almond croissants sunday', '2026-11-22', undefined, '2 almond croissants'],
    ['sunday, two croissants', '2026-11-22', undefined, 'two croissants'],
    ['call back on thursday at 2 pm', '2026-11-26', 840, 'call back'],
    ['cake for tomorrow 9:30, with candles', '2026-11-22', 570, 'cake with candles'],
    ['bring the invoice by 1 december', '2026-12-01', undefined, 'bring the invoice'],
    ['croissants, sunday', '2026-11-22', undefined, 'croissants'],
  ])('"%s"', (text, expected, minute, rest) => {
    expect(read(text)).toEqual({
      day: expected,
      ...(minute === undefined ? {} : { minute }),
      rest,
    })
  })
})

describe('a date in figures alone', () => {
  const monthDay = (text: string, language: string) => {
    const date = readYearDay(text, at(saturday, language))
    return typeof date === 'string' ? date : date.monthDay
  }
  it.each([
    ['en-GB', '05-03'],
    ['de', '05-03'],
    ['en-US', '03-05'],
    ['ja', '03-05'],
  ])('3/5 as people of %s write it', (language, expected) => {
    expect(monthDay('grandma 3/5', language)).toBe(expected)
    expect(readWhen('3/5', at(saturday, language)).day?.slice(5)).toBe(expected)
  })

  it('is read in the other order when only that is a date; with dots the day is first', () => {
    expect(monthDay('14/5', 'en-US')).toBe('05-14')
    expect(monthDay('5/14', 'en-GB')).toBe('05-14')
    expect(monthDay('3.5.1952', 'en-US')).toBe('05-03')
  })
})

describe('a yearly date', () => {
  it.each([
    ['grandma 14 may', '05-14', undefined, 'grandma'],
    ['14 may 1934 grandma, 92', '05-14', 1934, 'grandma'],
    ['grandma, 92 on 14 may', '05-14', 1935, 'grandma'],
    ['29 feb', '02-29', undefined, ''],
    ['anniversary 3/6/52', '06-03', 1952, 'anniversary'],
    ['1990-12-24', '12-24', 1990, ''],
    ['anna 3.10.15', '10-03', 2015, 'anna'],
  ])('"%s"', (text, monthDay, year, rest) => {
    const date = readYearDay(text, at())
    expect(date).toMatchObject({ monthDay, rest })
    expect(typeof date === 'string' ? date : date.year).toBe(year)
  })

  it('says why there is none', () => {
    for (const text of ['grandma', '', 'saturday']) expect(readYearDay(text, at())).toBe('no date')
    for (const text of ['grandma 31 june', '29 feb 2023', '31.4.'])
      expect(readYearDay(text, at())).toBe('no such date')
    expect(readYearDay('14 may or 15 may', at())).toBe('two dates')
  })
})

/** Words of no phrase, so all of them must be kept. */
const plain = fc.array(
  fc.constantFrom('two', 'almond', 'croissants', 'Müller', '🥐', 'x2', 'her', '…', 'may'),
)
const phrases = ['thursday 2 pm', 'tomorrow', 'on friday at 9:30', 'in 3 days', '2026-12-01']

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
        const when = readWhen(text, at(today))
        if (when.day !== undefined) expect(isDay(when.day)).toBe(true)
        if (when.minute !== undefined) expect(when.minute >= 0 && when.minute < 1440).toBe(true)
        const date = readYearDay(text, at(today))
        if (typeof date !== 'string') expect(isDay(`2000-${date.monthDay}`)).toBe(true)
      }),
    )
  })

  it('keeps every other word, wherever the day is', () => {
    fc.assert(
      fc.property(plain, plain, fc.constantFrom(...phrases), (before, after, phrase) => {
        const text = [...before, phrase, ...after].join('  ')
        const when = readWhen(text, at())
        expect(when.day).toBeDefined()
        expect(restOf(when)).toBe(tidy([...before, ...after].join(' ')) ?? '')
      }),
    )
  })
})
