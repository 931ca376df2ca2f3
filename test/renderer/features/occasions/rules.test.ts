import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Occasion, OccasionId } from '#features/occasions/model.ts'
import {
  daysUntil,
  giftBefore,
  giftNow,
  isComing,
  leadOf,
  nextOccurrence,
  readOccasion,
  saysWhose,
  withGift,
  yearsThen,
} from '#features/occasions/rules.ts'
import { day, daysBetween, instant, minute, plusDays } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'

const today = day('2026-05-04')
const at = { today, minute: minute(600), language: 'en-GB' } as const

const aDate = (given: Partial<Occasion>): Occasion => ({
  id: asId<OccasionId>('o'),
  customerId: asId<CustomerId>('maria'),
  createdAt: instant(0),
  updatedAt: instant(0),
  rev: 1,
  what: 'birthday',
  forWhom: 'grandma',
  monthDay: '05-14',
  lead: 10,
  given: [],
  ...given,
})
const gift = (on: string, what: string) => ({ on: day(on), what })

describe('a recurring date', () => {
  it.each([
    ['05-14', '2026-05-04', '2026-05-14'],
    ['05-04', '2026-05-04', '2026-05-04'],
    ['05-03', '2026-05-04', '2027-05-03'],
    ['02-29', '2026-02-01', '2026-02-28'],
    ['02-29', '2028-02-01', '2028-02-29'],
    ['02-29', '2028-02-29', '2028-02-29'],
    ['02-29', '2027-03-01', '2028-02-29'],
    ['01-02', '2026-12-30', '2027-01-02'],
  ])('of %s is next, on %s, on %s', (monthDay, on, next) => {
    expect(nextOccurrence(monthDay, day(on))).toBe(next)
  })

  it('is always within a year, and never in the past', () => {
    const monthDays = fc.integer({ min: 0, max: 365 }).map((n) => plusDays(day('2000-01-01'), n))
    const anyDay = fc.integer({ min: -20_000, max: 30_000 }).map((n) => plusDays(today, n))
    fc.assert(
      fc.property(monthDays, anyDay, (of, on) => {
        const days = daysBetween(on, nextOccurrence(of.slice(5), on))
        expect(days).toBeGreaterThanOrEqual(0)
        expect(days).toBeLessThanOrEqual(366)
      }),
    )
  })

  it('is shown from its lead days on, until something was given', () => {
    const grandma = aDate({})
    expect(isComing(grandma, day('2026-05-03'))).toBe(false)
    expect(isComing(grandma, today)).toBe(true)
    const done = aDate({ given: [gift('2026-05-05', 'peonies')] })
    expect(isComing(done, day('2026-05-06'))).toBe(false)
    expect(isComing(done, day('2027-05-06'))).toBe(true)
    expect(isComing(aDate({ deletedAt: instant(1) }), today)).toBe(false)
  })

  it('gives the years only when the first is known and past', () => {
    expect(yearsThen(aDate({ year: 1934 }), today)).toBe(92)
    expect(yearsThen(aDate({ year: 2025 }), today)).toBe(1)
    expect(yearsThen(aDate({ year: 2026 }), today)).toBeUndefined()
    expect(yearsThen(aDate({}), today)).toBeUndefined()
    expect(daysUntil(aDate({}), today)).toBe(10)
  })
})

describe('whose date it is', () => {
  it('is not said again when its name says it', () => {
    expect(saysWhose({ what: 'Grandma’s birthday', forWhom: 'grandma' })).toBe(true)
    expect(saysWhose({ what: 'birthday', forWhom: 'grandma' })).toBe(false)
    expect(saysWhose({ what: 'birthday' })).toBe(false)
  })
})

describe('a gift', () => {
  const given = [gift('2024-05-13', 'tulips'), gift('2025-05-12', 'peonies')]

  it('of this year is the one given from the lead days on, or up to sixty days after', () => {
    const early = aDate({ given: [gift('2026-05-04', 'a card')] })
    expect(giftNow(early, today)?.what).toBe('a card')
    expect(giftNow(early, day('2026-05-03'))?.what).toBe('a card')
    expect(giftNow(early, day('2026-07-03'))?.what).toBe('a card')
    expect(giftNow(early, day('2026-07-04'))).toBeUndefined()
    const tooEarly = aDate({ given: [gift('2026-05-03', 'a card')] })
    expect(giftNow(tooEarly, today)).toBeUndefined()
  })

  it('of the latest day counts, in whatever order they were written down', () => {
    const two = [gift('2026-05-06', 'a cake'), gift('2026-05-05', 'a card')]
    expect(giftNow(aDate({ given: two }), day('2026-05-07'))?.what).toBe('a cake')
    const both = aDate({ given: [...two].reverse() })
    expect(giftNow(both, day('2026-05-07'))?.what).toBe('a cake')
    expect(giftBefore(aDate({}), today)).toBeUndefined()
  })

  it('is added, and the others stay as they are', () => {
    const cake = gift('2026-05-05', 'a cake')
    expect(withGift(given, cake)).toEqual([...given, cake])
    const roses = gift('2025-05-12', 'roses')
    expect(withGift(given, roses)).toEqual([given[0], roses])
  })

  it('of the previous time is the one to do better', () => {
    expect(giftBefore(aDate({ given }), today)?.what).toBe('peonies')
    const withThis = [...given, gift('2026-05-05', 'a cake')]
    expect(giftBefore(aDate({ given: withThis }), day('2026-05-06'))?.what).toBe('peonies')
  })

  it('can be corrected for a while after the day', () => {
    const told = aDate({ given: [...given, gift('2026-05-14', 'a cake')] })
    expect(giftNow(told, day('2026-06-01'))?.what).toBe('a cake')
    expect(giftNow(told, day('2026-09-01'))).toBeUndefined()
    const better = withGift(told.given, { ...gift('2026-05-14', 'a cake'), received: 'she cried' })
    expect(better).toHaveLength(3)
    expect(better[2]).toMatchObject({ received: 'she cried' })
  })
})

describe('days ahead as they are typed', () => {
  it.each([
    [10, 10],
    ['7', 7],
    ['', 0],
    ['soon', 0],
    [-3, 0],
    [500, 120],
  ])('%j are %i', (typed, days) => expect(leadOf(typed)).toBe(days))
})

describe('a date as it is typed', () => {
  it.each([
    ['grandma 14 may', { monthDay: '05-14', forWhom: 'grandma' }],
    [
      "grandma's birthday 14 may 1934",
      { monthDay: '05-14', year: 1934, what: 'birthday', forWhom: 'grandma' },
    ],
    [
      'our wedding anniversary 3/6/1998',
      { monthDay: '06-03', year: 1998, what: 'wedding anniversary' },
    ],
    ['14 may', { monthDay: '05-14' }],
    ['Wedding Day 14 may', { monthDay: '05-14', what: 'Wedding Day' }],
    ['tom’s nameday 14 may', { monthDay: '05-14', what: 'nameday', forWhom: 'tom' }],
    ['christening for Ana 14 may', { monthDay: '05-14', what: 'christening', forWhom: 'Ana' }],
    ['uncle of Ana 14 may', { monthDay: '05-14', forWhom: 'uncle of Ana' }],
    ['Carlos, 14 may', { monthDay: '05-14', forWhom: 'Carlos' }],
    ["Tom' 14 may", { monthDay: '05-14', forWhom: 'Tom' }],
    ['Theo 14 may', { monthDay: '05-14', forWhom: 'Theo' }],
    ['Matthe 14 may', { monthDay: '05-14', forWhom: 'Matthe' }],
    ['name day of Tom, 6 december', { monthDay: '12-06', what: 'name day', forWhom: 'Tom' }],
  ])('"%s"', (text, read) => {
    expect(readOccasion(text, at)).toMatchObject(read)
  })

  it.each([
    ['grandma 14 may, surprise', { forWhom: 'grandma' }],
    ['Surprise: grandma 14 may', { forWhom: 'grandma' }],
    ['a surprise for grandma 14 may', { forWhom: 'grandma' }],
    ['Oma 14. Mai, eine Überraschung', { forWhom: 'Oma' }],
    ['Überraschung für Oma 14. Mai', { forWhom: 'Oma' }],
    ['abuela 14 de mayo, es una sorpresa', { forWhom: 'abuela' }],
    ['anniversary 14 may surprise', { what: 'anniversary' }],
    ['surprise 14 may', {}],
    ['surprise party 14 may', { forWhom: 'surprise party' }],
  ])('"%s" is a surprise', (text, read) => {
    const { spans: _, ...said } = withoutWords(readOccasion(text, at))
    expect(said).toEqual({ monthDay: '05-14', surprise: true, ...read })
  })

  it.each(['grandma 14 may', 'grandma 14 may, no surprise', 'Tom’s surprise eggs 14 may'])(
    '"%s" is none',
    (text) => expect(readOccasion(text, at)).not.toHaveProperty('surprise'),
  )

  it('a surprise that was understood is marked as read', () => {
    const text = 'grandma 14 may, surprise'
    const { spans } = withoutWords(readOccasion(text, at))
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['14 may', 'surprise'])
  })

  it('is their own when no one else is named', () => {
    for (const own of ['our', 'My', 'their', 'his', 'her', 'own', 'the'])
      expect(readOccasion(`${own} graduation 14 may`, at)).toMatchObject({
        monthDay: '05-14',
        what: 'graduation',
      })
  })

  it('is absent without a date', () => {
    expect(readOccasion('grandma', at)).toBe('no date')
    expect(readOccasion('grandma 30 february', at)).toBe('no such date')
    expect(readOccasion('grandma 14 may, grandpa 3 june', at)).toBe('two dates')
  })
})

function withoutWords(read: ReturnType<typeof readOccasion>) {
  if (typeof read === 'string') throw new Error(read)
  return read
}
