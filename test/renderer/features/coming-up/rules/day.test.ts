import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closedOn, rowsOn, weekOf } from '#features/coming-up/rules/days.ts'
import { paperFor } from '#features/coming-up/rules/paper.ts'
import { toPay } from '#features/coming-up/rules/to-pay.ts'
import { totalsOf } from '#features/coming-up/rules/totals.ts'
import type { Wanted, WantedLine } from '#features/coming-up/rules/wanted.ts'
import type { ClosedPeriodId } from '#features/visit-stats/model.ts'
import { day, daysBetween, instant, minute, plusDays, weekdayOf } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'

const today = day('2026-03-03')
const wanted = (key: string, given: Partial<Wanted> = {}): Wanted => ({
  key,
  kind: 'order',
  customerId: asId<CustomerId>('maria'),
  day: today,
  what: key,
  state: 'open',
  ...given,
})
const line = (quantity: number, words: string, productId?: string): WantedLine =>
  productId === undefined ? { quantity, words } : { quantity, words, productId }
const period = {
  ...{ id: asId<ClosedPeriodId>('c'), createdAt: instant(0), updatedAt: instant(0), rev: 1 },
  from: today,
  to: day('2027-01-01'),
}

describe('the week in view', () => {
  it('is seven days in a row that begin a whole number of weeks from today', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (away) => {
        const shown = plusDays(today, away)
        const week = weekOf(shown, today)
        expect(week).toHaveLength(7)
        expect(week).toContain(shown)
        expect(Math.abs(daysBetween(today, week[0])) % 7).toBe(0)
        week.forEach((each, at) => {
          expect(each).toBe(plusDays(week[0], at))
        })
      }),
    )
  })

  it('is shut on Sundays where the shop rests on Sundays, and on each day of a holiday', () => {
    const sundays = { ...period, weekdays: [7 as const], why: 'rest' }
    const shut = weekOf(today, today).filter((each) => closedOn(each, [sundays]))
    expect(shut.map(weekdayOf)).toEqual([7])
    expect(weekOf(today, today).filter((each) => closedOn(each, [period]))).toHaveLength(7)
  })
})

describe('a day', () => {
  it('goes by time, without a time last, and what is over after that', () => {
    const rows = [
      wanted('any time'),
      wanted('ten', { minute: minute(600) }),
      wanted('collected', { minute: minute(420), state: 'done' }),
      wanted('cancelled', { state: 'off' }),
      wanted('eight', { minute: minute(480), state: 'ready' }),
      wanted('of tomorrow', { day: plusDays(today, 1) }),
    ]
    const { toDo, over } = rowsOn(today, rows)
    expect(toDo.map(({ key }) => key)).toEqual(['eight', 'ten', 'any time'])
    expect(over.map(({ key }) => key)).toEqual(['collected', 'cancelled'])
  })
})

describe('totals', () => {
  const names = new Map([['croissant', 'Almond croissant']])
  const said = (rows: readonly Wanted[], trade: 'counter' | 'jobs' = 'counter') =>
    totalsOf(rows, names, trade).map(({ quantity, what }) => `${quantity} ${what}`)

  it('add up a product whatever it was called, and other things by their words', () => {
    const rows = [
      wanted('a', { lines: [line(10, 'almond ones', 'croissant'), line(0.1, 'Kürbis kg')] }),
      wanted('b', { lines: [line(4, 'croissants', 'croissant'), line(0.2, 'kurbis  kg')] }),
    ]
    expect(said(rows)).toEqual(['14 Almond croissant', '0.3 Kürbis kg'])
  })

  it('leave out the words of a job', () => {
    const lines = [line(1, 'new drum for the printer'), line(2, 'cartridge', 'croissant')]
    expect(said([wanted('a', { lines })], 'jobs')).toEqual(['2 Almond croissant'])
  })
})

describe('what is to pay', () => {
  it('is the price without the deposit; nothing is made up where no price is known', () => {
    expect(toPay({ price: money(900), deposit: money(200) })).toMatchObject({ left: 700 })
    expect(toPay({ price: money(900), deposit: money(900) })).toEqual({ is: 'paid', price: 900 })
    expect(toPay({ price: money(900), paid: true })).toEqual({ is: 'paid', price: 900 })
    expect(toPay({ deposit: money(200) })).toEqual({ is: 'deposit', deposit: 200 })
    expect(toPay({})).toBeUndefined()
  })

  it('goes on the slate where that was agreed, unless all of it is paid', () => {
    const [price, deposit] = [money(900), money(200)]
    expect(toPay({ slate: true })).toEqual({ is: 'slate' })
    const after = { is: 'slate', price: 900, deposit: 200, left: 700 }
    expect(toPay({ price, deposit, slate: true })).toEqual(after)
    expect(toPay({ deposit, slate: true })).toEqual({ is: 'slate', deposit: 200 })
    expect(toPay({ price, paid: true, slate: true })).toEqual({ is: 'paid', price: 900 })
    expect(toPay({ price, deposit: price, slate: true })).toEqual({ is: 'paid', price: 900 })
  })
})

describe('the paper', () => {
  it('of a slip is a roll at a counter that has one, else a card', () => {
    expect(paperFor('80mm', 'counter', 'slip')).toBe('80mm')
    expect(paperFor('80mm', 'jobs', 'slip')).toBe('a6')
    expect(paperFor('80mm', 'jobs', 'list')).toBe('sheet')
    expect(paperFor('nonsense', 'counter', 'list')).toBe('sheet')
  })
})
