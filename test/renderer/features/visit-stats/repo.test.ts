import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CustomerFacts } from '#features/customers/rules/facts.ts'
import { logPurchase } from '#features/purchases/deeds/log.ts'
import { cameIn, closeDays, reopenDays, talkedToThem } from '#features/visit-stats/deeds.ts'
import { visitHours, visitStats } from '#features/visit-stats/model.ts'
import { likelyAt, othersAt } from '#features/visit-stats/repo/likely.ts'
import { quietOn } from '#features/visit-stats/repo/quiet.ts'
import { closedPeriods, readVisitStats, visitsOf } from '#features/visit-stats/repo.ts'
import { visitHoursOf } from '#features/visit-stats/rules/visit-hours.ts'
import { assert } from '#shared/base/assert.ts'
import { day, plusDays } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { regular } from '#test/support/regulars.ts'

let shop: TestBook
beforeEach(async () => {
  shop = await openTestBook()
})
afterEach(() => shop.close())

// A Monday.
const start = day('2026-01-05')
const eight = 8 * 60

const someone = (name: string, facts: Partial<CustomerFacts> = {}) =>
  regular(shop.book, { name, ...facts })
const buys = async (customerId: CustomerId): Promise<void> => {
  const bread = { customerId, lines: [{ words: 'bread', quantity: 1 }] }
  expect(await shop.book.perform(logPurchase, bread)).toMatchObject({ ok: true })
}
/** The customers that `comes` gives buy on each of so many days; Anna keeps the shop busy. */
const trade = async (
  days: number,
  comes: (at: number) => readonly CustomerId[],
  from = start,
): Promise<void> => {
  for (let at = 0; at < days; at++) {
    shop.clock.set(plusDays(from, at), eight)
    for (const id of comes(at)) await buys(id)
  }
}
const missedOn = async (at: number) =>
  (await quietOn(shop.book.records, plusDays(start, at))).map((each) => each.stats.id)

describe('haven’t seen lately', () => {
  it('includes a customer of every third day after nine shop days, and drops them later', async () => {
    const [anna, maria] = [await someone('Anna'), await someone('Maria')]
    await trade(40, (at) => (at % 3 === 0 && at <= 12 ? [anna, maria] : [anna]))
    expect(await missedOn(12 + 9)).toEqual([])
    expect(await missedOn(12 + 10)).toEqual([maria])
    expect(await missedOn(12 + 18)).toEqual([maria])
    expect(await missedOn(12 + 19)).toEqual([])
  })

  it('adds nobody while the shop is shut for two weeks', async () => {
    const [anna, maria] = [await someone('Anna'), await someone('Maria')]
    await trade(14, (at) => (at % 3 === 0 && at <= 9 ? [anna, maria] : [anna]))
    const before = await missedOn(13)
    expect(await missedOn(13 + 14)).toEqual(before)
    await trade(1, () => [anna], plusDays(start, 28))
    expect(await missedOn(28)).toEqual(before)
  })

  it('leaves out days marked as closed, and counts them again when they were open after all', async () => {
    const [anna, maria] = [await someone('Anna'), await someone('Maria')]
    await trade(23, (at) => (at % 3 === 0 && at <= 12 ? [anna, maria] : [anna]))
    expect(await missedOn(22)).toEqual([maria])
    const stocktaking = { from: plusDays(start, 20), to: plusDays(start, 21), why: 'stocktaking' }
    expect(await shop.book.perform(closeDays, stocktaking)).toMatchObject({ ok: true })
    expect(await missedOn(22)).toEqual([])
    const [period] = await closedPeriods(shop.book.records)
    expect(period).toMatchObject(stocktaking)
    if (period) await shop.book.perform(reopenDays, { id: period.id })
    expect(await missedOn(22)).toEqual([maria])
    expect(await closedPeriods(shop.book.records)).toEqual([])
  })

  it('counts a conversation as a visit', async () => {
    const [anna, maria] = [await someone('Anna'), await someone('Maria')]
    await trade(23, (at) => (at % 3 === 0 && at <= 12 ? [anna, maria] : [anna]))
    expect(await shop.book.perform(talkedToThem, { customerId: maria })).toMatchObject({ ok: true })
    expect(await missedOn(22)).toEqual([])
  })

  it('never includes those we parted from, who are away, or who hardly came', async () => {
    const anna = await someone('Anna')
    const others = [
      await someone('Over', { between: 'not meant to be' }),
      await someone('Away', { awayUntil: day('2026-06-01') }),
    ]
    const twice = await someone('Twice')
    await trade(25, (at) => [
      anna,
      ...(at % 3 === 0 && at <= 12 ? others : []),
      ...(at === 0 || at === 3 ? [twice] : []),
    ])
    expect(await missedOn(24)).toEqual([])
  })
})

describe('likely now', () => {
  it('expects those who come at this weekday and hour, until they came', async () => {
    const [monday, daily] = [await someone('Monday'), await someone('Daily')]
    await trade(15, (at) => (at % 7 === 0 ? [monday, daily] : [daily]))
    shop.clock.set(plusDays(start, 21), eight + 20)
    const { records } = shop.book
    expect(await likelyAt(records, shop.clock.now(), 6)).toEqual([daily, monday])
    await buys(daily)
    expect(await likelyAt(records, shop.clock.now(), 6)).toEqual([monday])
    shop.clock.set(plusDays(start, 21), 17 * 60)
    expect(await likelyAt(records, shop.clock.now(), 6)).toEqual([])
  })

  it('has the regulars of other hours too, also those who were here today, and none who stopped coming', async () => {
    const { records } = shop.book
    const [daily, gone] = [await someone('Daily'), await someone('Gone')]
    await trade(5, () => [gone])
    await trade(95, () => [daily], plusDays(start, 5))
    shop.clock.set(plusDays(start, 100), eight + 20)
    await buys(daily)
    shop.clock.set(plusDays(start, 100), 22 * 60)
    expect(await likelyAt(records, shop.clock.now(), 6)).toEqual([])
    const others = await othersAt(records, shop.clock.now(), 6)
    expect(others).toContain(daily)
    expect(others).not.toContain(gone)
  })

  it('finds who is due behind hundreds who were here today or stopped coming', async () => {
    const { records } = shop.book
    const monday = await someone('Monday')
    await trade(15, (at) => (at % 7 === 0 ? [monday] : []))
    const stats = await readVisitStats(records, monday)
    assert(stats, 'Nobody came')
    const today = plusDays(start, 21)
    const others = Array.from({ length: 260 }, (_, at) => ({
      ...stats,
      id: asId<CustomerId>(`other ${at}`),
      last: at % 2 === 0 ? today : plusDays(start, -400),
      hours: ['1-08-20'],
    }))
    await records.derivedTable(visitStats).bulkPut(others)
    const keys = others.flatMap(visitHoursOf).map((id) => ({ id }))
    await records.derivedTable(visitHours).bulkPut(keys)
    shop.clock.set(today, eight + 20)
    expect(await likelyAt(records, shop.clock.now(), 6)).toEqual([monday])
  })
})

describe('a tick that someone came in', () => {
  it('is a visit, once a day', async () => {
    const maria = await someone('Maria')
    shop.clock.set(start, eight)
    await shop.book.perform(cameIn, { customerId: maria })
    await shop.book.perform(cameIn, { customerId: maria })
    const { records } = shop.book
    expect(await readVisitStats(records, maria)).toMatchObject({ visits: 1, last: start })
    expect(await visitsOf(records, [maria], 10)).toHaveLength(1)
  })
})
