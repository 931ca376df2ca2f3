import { Dexie } from 'dexie'
import type { DerivedRows, WrittenRow } from '#book/derived.ts'
import type { Records } from '#book/records.ts'
import type { Day } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { purchases, refunds, visits, voids } from '../../purchases/model.ts'
import {
  type ClosedPeriod,
  closedDays,
  type ShopYear,
  shopYears,
  type VisitStats,
  visitStats,
} from '../model.ts'
import { isVisitedFrom, markDays, shopDayCounter } from '../rules/shop-years.ts'
import { visitStatsOf } from '../rules.ts'
import { type Around, lookAround } from './around.ts'
import { bucketsOf, replaced } from './day-facts.ts'
import { hourRows } from './hour-rows.ts'
import { rhythmsOf } from './rhythms.ts'
import { count, tallyAll, visitedNow } from './tallies.ts'

/** The tables visit statistics are derived from. */
const sources: readonly string[] = [
  purchases.name,
  refunds.name,
  voids.name,
  visits.name,
  closedDays.name,
]
const bearsOnVisitStats = (table: string): boolean => sources.includes(table)

/** What a Change does to the derived tables. Called before it is written: nothing here writes. */
export async function deriveVisitStats(
  records: Records,
  written: readonly WrittenRow[],
  ahead: Around | undefined,
): Promise<readonly DerivedRows[]> {
  const mine = written.filter((each) => bearsOnVisitStats(each.table))
  if (mine.length === 0) return []
  const buckets = await bucketsOf(records, mine)
  const ids = [...new Set(buckets.map((each) => each.customerId))]
  const around = await lookAround(records, ids, ahead)
  const counted = await Promise.all(buckets.map((each) => count(records, each, around, mine)))
  const { years, moved: shifted } = markDays(around.years, await visitedNow(records, counted))
  const closed = replaced(around.closed, closedDays, mine, () => true)
  const between = shopDayCounter(merged(around.years, years), closed)
  const tallies = await tallyAll(records, counted, around, mine)
  const rows = [...tallies].map(([id, each]) => visitStatsOf(id, each, between))
  const from = [...shifted, ...closedFrom(mine)].sort()[0]
  const others =
    from !== undefined && isVisitedFrom(from, around.years)
      ? await sinceThen(records, from, tallies)
      : []
  const moved = others.map((each) => visitStatsOf(each.id, each, between))
  return [
    statsRows(
      [...rows, ...moved],
      [...tallies.keys()].filter((_, at) => !rows[at]),
    ),
    // The gaps of the others moved, not their hours.
    hourRows(
      [...tallies.keys()].map((id) => around.stats.get(id)),
      rows,
    ),
    yearRows(years),
  ]
}

const statsRows = (
  rows: readonly (VisitStats | undefined)[],
  remove: readonly CustomerId[],
): DerivedRows => ({
  table: visitStats.name,
  put: rows.filter((row) => row !== undefined),
  remove,
})

function yearRows(years: readonly ShopYear[]): DerivedRows {
  const put = years.filter((year) => year.visits.some((count) => count > 0))
  const remove = years.filter((year) => !put.includes(year)).map((year) => year.id)
  return { table: shopYears.name, put, remove }
}

const merged = (old: readonly ShopYear[], changed: readonly ShopYear[]): readonly ShopYear[] => [
  ...old.filter((each) => !changed.some(({ id }) => id === each.id)),
  ...changed,
]

/**
 * A day that becomes a shop day, or stops being one, changes the gaps of all who came since. Whoever
 * has no rhythm yet has no gaps either.
 */
async function sinceThen(
  records: Records,
  from: Day,
  done: ReadonlyMap<CustomerId, unknown>,
): Promise<readonly VisitStats[]> {
  const found = await Promise.all(
    (await rhythmsOf(records)).map((rhythm) =>
      records
        .derivedTable(visitStats)
        .where('[rhythm+last]')
        .between([rhythm, from], [rhythm, Dexie.maxKey])
        .toArray(),
    ),
  )
  return found.flat().filter((each) => !done.has(each.id))
}

const closedFrom = (written: readonly WrittenRow[]): readonly Day[] =>
  written
    .filter((each) => each.table === closedDays.name)
    .flatMap((each) => [each.before, each.after])
    // The table's name decides the row's type.
    .flatMap((row) => (row ? [(row as unknown as ClosedPeriod).from] : []))
