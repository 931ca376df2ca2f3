import { eachRow } from '#book/each-row.ts'
import type { Records } from '#book/records.ts'
import type { Day } from '#shared/base/day.ts'
import { noMoney } from '#shared/base/money.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import {
  purchases,
  type Refund,
  refunds,
  type Visit,
  visits,
  voids,
} from '../../purchases/model.ts'
import {
  closedDays,
  type ShopYear,
  shopYears,
  type VisitStats,
  visitHours,
  visitStats,
} from '../model.ts'
import { markDays, shopDayCounter } from '../rules/shop-years.ts'
import { visitHoursOf } from '../rules/visit-hours.ts'
import {
  type DayAtShop,
  type DayTotals,
  noTally,
  recount,
  type Tally,
  totalsOfDay,
  visitStatsOf,
} from '../rules.ts'

const chunk = 4000
const nothing: DayTotals = { purchases: 0, spend: noMoney }

/** Rebuilds visit statistics and years from the records. Reads and writes in chunks. */
export async function rebuildVisitStats(records: Records): Promise<void> {
  const days = await daysByCustomer(records)
  const closed = await records.table(closedDays).toArray()
  const visited = new Map<Day, boolean>()
  const tallies = new Map<CustomerId, Tally>()
  for (const [id, facts] of days) {
    let tally = noTally
    for (const [day, fact] of facts) {
      const totals = totalsOfDay(fact)
      if (totals.came !== undefined) visited.set(day, true)
      tally = recount(tally, day, nothing, totals)
    }
    tallies.set(id, tally)
  }
  const { years } = markDays([], visited)
  const between = shopDayCounter(years, closed)
  const rows = [...tallies].flatMap(([id, tally]): readonly VisitStats[] => {
    const row = visitStatsOf(id, tally, between)
    return row ? [row] : []
  })
  await replaceAll(records, rows, years)
}

type Facts = ReadonlyMap<CustomerId, ReadonlyMap<Day, DayAtShop>>

async function daysByCustomer(records: Records): Promise<Facts> {
  const voided = new Set<string>()
  await eachRow(records, voids, (row) => {
    if (isLiving(row)) voided.add(row.purchaseId)
  })
  const back = new Map<string, Refund[]>()
  await eachRow(records, refunds, (row) => {
    back.set(row.purchaseId, [...(back.get(row.purchaseId) ?? []), row])
  })
  const all = new Map<CustomerId, Map<Day, { -readonly [F in keyof DayAtShop]: DayAtShop[F] }>>()
  const at = (row: { readonly customerId: CustomerId; readonly day: Day }) => {
    const days = all.get(row.customerId) ?? new Map()
    all.set(row.customerId, days)
    const fact = days.get(row.day) ?? { purchases: [], refunds: [], voided, visits: [] }
    days.set(row.day, fact)
    return fact
  }
  await eachRow(records, purchases, (row) => {
    const fact = at(row)
    fact.purchases = [...fact.purchases, row]
    fact.refunds = [...fact.refunds, ...(back.get(row.id) ?? [])]
  })
  await eachRow(records, visits, (row: Visit) => {
    const fact = at(row)
    fact.visits = [...fact.visits, row]
  })
  return all
}

async function replaceAll(
  records: Records,
  rows: readonly VisitStats[],
  years: readonly ShopYear[],
): Promise<void> {
  const stats = records.derivedTable(visitStats)
  const hours = records.derivedTable(visitHours)
  const perYear = records.derivedTable(shopYears)
  await records.db.transaction('rw', [stats, hours, perYear], async () => {
    await Promise.all([stats.clear(), hours.clear(), perYear.clear()])
    await perYear.bulkPut(years)
  })
  for (let at = 0; at < rows.length; at += chunk) {
    const some = rows.slice(at, at + chunk)
    await stats.bulkPut(some)
    await hours.bulkPut(some.flatMap(visitHoursOf).map((id) => ({ id })))
  }
}
