import { describe, expect, it } from 'vitest'
import type { Purchase, PurchaseId, Refund, Visit } from '#features/purchases/model.ts'
import type { VisitDay } from '#features/visit-stats/model.ts'
import {
  gapsLooked,
  hourKey,
  hourSlot,
  isShort,
  noTally,
  quietAfter,
  recount,
  rhythmOf,
  timesOf,
  totalsOfDay,
  visitStatsOf,
  visitsKept,
} from '#features/visit-stats/rules.ts'
import { type Day, day, instant, minute, plusDays } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { asId, type ChangeId, type CustomerId } from '#shared/book/ids.ts'

const maria = asId<CustomerId>('maria')
const saturday = day('2026-03-07')
const row = {
  createdAt: instant(1),
  updatedAt: instant(1),
  rev: asId<ChangeId>('change-1'),
  at: instant(1),
  day: saturday,
  customerId: maria,
}
const bought = (id: string, at: number, more: Partial<Purchase> = {}): Purchase =>
  ({
    ...row,
    id: asId<PurchaseId>(id),
    minute: minute(at),
    lines: [{ words: 'Latte', quantity: 2, price: money(350) }],
    paid: 'paid',
    productIds: [],
    ...more,
    // Only the fields that a total uses, and those its type needs.
  }) as Purchase
const givenBack = (of: string, amount: number, more: Partial<Refund> = {}): Refund =>
  ({
    ...row,
    id: `refund-${of}`,
    purchaseId: asId<PurchaseId>(of),
    minute: minute(500),
    amount: money(amount),
    ...more,
    // See above.
  }) as Refund
const cameIn = (at: number, more: Partial<Visit> = {}): Visit =>
  // See above.
  ({ ...row, id: `visit-${at}`, minute: minute(at), ...more }) as Visit
const quiet = { purchases: [], refunds: [], voided: new Set<PurchaseId>(), visits: [] }
const trashed = { deletedAt: instant(2) }

describe('the totals of a day', () => {
  it('include every purchase, from when they were first served', () => {
    const of = { ...quiet, purchases: [bought('b', 560), bought('a', 480)] }
    expect(totalsOfDay(of)).toEqual({ purchases: 2, spend: 1400, came: 480 })
  })

  it('are reduced by refunds', () => {
    const of = { ...quiet, purchases: [bought('a', 480)], refunds: [givenBack('a', 200)] }
    expect(totalsOfDay(of)).toEqual({ purchases: 1, spend: 500, came: 480 })
  })

  it('leave out a voided purchase, and its refund', () => {
    const voided = new Set([asId<PurchaseId>('a')])
    const of = { ...quiet, purchases: [bought('a', 480)], refunds: [givenBack('a', 200)], voided }
    expect(totalsOfDay(of)).toEqual({ purchases: 0, spend: 0 })
  })

  it('leave out what is in the trash', () => {
    const of = {
      ...quiet,
      purchases: [bought('a', 480), bought('b', 470, trashed)],
      refunds: [givenBack('a', 200, trashed)],
      visits: [cameIn(460, trashed)],
    }
    expect(totalsOfDay(of)).toEqual({ purchases: 1, spend: 700, came: 480 })
  })

  it('count a visit when they came in and bought nothing', () => {
    expect(totalsOfDay({ ...quiet, visits: [cameIn(610), cameIn(600)] })).toEqual({
      purchases: 0,
      spend: 0,
      came: 600,
    })
    expect(totalsOfDay(quiet)).toEqual({ purchases: 0, spend: 0 })
  })
})

/** Visits on these days, newest first. */
const cameOnDays = (...days: readonly (readonly [Day, number])[]): readonly VisitDay[] =>
  days.map(([of, at]) => ({ day: of, minute: minute(at) }))
const none = { purchases: 0, spend: money(0) }

describe('the totals of a customer', () => {
  it('add a day and subtract it again', () => {
    const now = { purchases: 2, spend: money(700), came: minute(480) }
    const one = recount(noTally, saturday, none, now)
    expect(one).toEqual({
      visits: 1,
      purchases: 2,
      spend: 700,
      recent: cameOnDays([saturday, 480]),
    })
    expect(recount(one, saturday, now, none)).toEqual(noTally)
  })

  it('replace a day that changed', () => {
    const was = { purchases: 2, spend: money(700), came: minute(480) }
    const now = { purchases: 1, spend: money(350), came: minute(500) }
    expect(recount(recount(noTally, saturday, none, was), saturday, was, now)).toEqual({
      visits: 1,
      purchases: 1,
      spend: 350,
      recent: cameOnDays([saturday, 500]),
    })
  })

  it('keep the newest visits in order, and no more than are needed', () => {
    let tally = noTally
    for (const at of [3, 1, 2, ...Array.from({ length: visitsKept }, (_, place) => place + 4)]) {
      const now = { purchases: 1, spend: money(100), came: minute(480) }
      tally = recount(tally, plusDays(saturday, at), none, now)
    }
    expect(tally.visits).toBe(visitsKept + 3)
    expect(tally.recent.map((each) => each.day)).toEqual(
      Array.from({ length: visitsKept }, (_, place) => plusDays(saturday, visitsKept + 3 - place)),
    )
  })

  it('lack a day that must be read again, as long as there is one', () => {
    const recent = cameOnDays([saturday, 480])
    expect(isShort({ ...noTally, visits: 1, recent })).toBe(false)
    expect(isShort({ ...noTally, visits: 2, recent })).toBe(true)
    const full = Array.from({ length: visitsKept }, () => ({ day: saturday, minute: minute(480) }))
    expect(isShort({ ...noTally, visits: 300, recent: full })).toBe(false)
  })
})

const everyDay = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
const every = (days: number, times: number): readonly VisitDay[] =>
  Array.from({ length: times }, (_, at) => ({
    day: plusDays(saturday, -days * at),
    minute: minute(490),
  }))

describe('how often they come', () => {
  it('is the median of their gaps, once there are enough', () => {
    expect(rhythmOf(every(7, 3), everyDay)).toBeUndefined()
    expect(rhythmOf(every(7, 4), everyDay)).toBe(7)
  })

  it('is between the two middle gaps for an even number', () => {
    const days = [0, 2, 4, 10, 20].map((back) => [plusDays(saturday, -back), 490] as const)
    expect(rhythmOf(cameOnDays(...days), everyDay)).toBe(4)
  })

  it('uses the newest gaps only', () => {
    const older = every(30, 9).map((each) => ({ ...each, day: plusDays(each.day, -14) }))
    expect(rhythmOf([...every(2, gapsLooked), ...older], everyDay)).toBe(2)
  })

  it('makes them late after twice that, and never within a week', () => {
    expect(quietAfter(7, 2)).toBe(14)
    expect(quietAfter(4.5, 2.5)).toBe(11)
    expect(quietAfter(1, 2)).toBe(7)
  })
})

describe('when they come', () => {
  it('is written so that more visits sort later', () => {
    expect(hourSlot(6, 8)).toBe('6-08-')
    expect(hourKey(6, 8, 4)).toBe('6-08-04')
    expect(hourKey('any', 17, 12)).toBe('any-17-12')
    expect(timesOf('6-08-04')).toBe(4)
  })

  it('is their busiest hours of a weekday and of any day, the most visited first', () => {
    const days = [0, -7, -14, 1, 8].map((at) => [plusDays(saturday, at), 8 * 60 + 59] as const)
    const tally = { ...noTally, visits: 5, recent: cameOnDays(...days) }
    expect(visitStatsOf(maria, tally, everyDay)).toMatchObject({
      hours: ['6-08-03', '7-08-02', 'any-08-05'],
    })
  })

  it('are all their hours at first, and those they came at twice from the fourth visit on', () => {
    const three = cameOnDays(
      [saturday, 9 * 60],
      [plusDays(saturday, -7), 8 * 60],
      [plusDays(saturday, -14), 8 * 60],
    )
    const four = [...three, ...cameOnDays([plusDays(saturday, -15), 8 * 60])]
    const hoursAfter = (recent: readonly VisitDay[]) =>
      visitStatsOf(maria, { ...noTally, recent }, everyDay)?.hours
    expect(hoursAfter(three)).toEqual(['6-08-02', '6-09-01', 'any-08-02', 'any-09-01'])
    expect(hoursAfter(four)).toEqual(['6-08-02', 'any-08-03'])
  })

  it('is eight hours of weekdays and four of any day at most', () => {
    const recent = Array.from({ length: visitsKept }, (_, at) => ({
      day: plusDays(saturday, -7 * at),
      minute: minute(60 * Math.floor(at / 2)),
    }))
    const hours = visitStatsOf(maria, { ...noTally, visits: 20, recent }, everyDay)?.hours ?? []
    expect(hours).toHaveLength(12)
    expect(hours.filter((each) => each.startsWith('any'))).toEqual([
      'any-00-02',
      'any-01-02',
      'any-02-02',
      'any-03-02',
    ])
  })

  it('is absent for someone who never came', () => {
    expect(visitStatsOf(maria, noTally, everyDay)).toBeUndefined()
  })

  it('is stored with their totals, with a rhythm once there is one', () => {
    const few = { ...noTally, visits: 3, recent: every(7, 3) }
    expect(visitStatsOf(maria, few, everyDay)).toEqual({
      id: maria,
      ...few,
      last: saturday,
      hours: ['6-08-03', 'any-08-03'],
    })
    const more = { ...few, visits: 4, recent: every(7, 4) }
    expect(visitStatsOf(maria, more, everyDay)).toMatchObject({ rhythm: 7 })
  })
})
