import { Dexie, type Transaction } from 'dexie'
import { answer } from '#book/answer.ts'
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
  type VisitDay,
  type VisitStats,
  visitStats,
} from '../model.ts'
import { isVisitedFrom, markDays, shopDayCounter } from '../rules/shop-years.ts'
import {
  addToDay,
  cameOn,
  type DayTotals,
  isShort,
  noTally,
  recount,
  type Tally,
  visitStatsOf,
  visitsKept,
} from '../rules.ts'
import {
  afterwards,
  type Bucket,
  bucketsOf,
  onlyAdded,
  othersCame,
  readDay,
  replaced,
  totalsOf,
} from './day-facts.ts'
import { hourRows } from './hour-rows.ts'
import { rhythmsOf } from './rhythms.ts'

/** The tables visit statistics are derived from. */
const sources: readonly string[] = [
  purchases.name,
  refunds.name,
  voids.name,
  visits.name,
  closedDays.name,
]
const bearsOnVisitStats = (table: string): boolean => sources.includes(table)

/** What the derived rows are made of, as it is before the Change. */
export type Around = {
  /** By customer; absent for one who never came. */
  readonly stats: ReadonlyMap<CustomerId, VisitStats | undefined>
  readonly years: readonly ShopYear[]
  readonly closed: readonly ClosedPeriod[]
}

/** Reads it for one customer who is about to be written. */
export async function lookAheadAt(
  { idbtrans }: Pick<Transaction, 'idbtrans'>,
  id: CustomerId,
): Promise<Around> {
  const [stats, years, closed] = await Promise.all([
    answer<VisitStats | undefined>(idbtrans.objectStore(visitStats.name).get(id)),
    answer<ShopYear[]>(idbtrans.objectStore(shopYears.name).getAll()),
    answer<ClosedPeriod[]>(idbtrans.objectStore(closedDays.name).getAll()),
  ])
  return { stats: new Map([[id, stats]]), years, closed }
}

/** What is already known is not read again. */
async function lookAround(
  records: Records,
  ids: readonly CustomerId[],
  known?: Around,
): Promise<Around> {
  const unknown = ids.filter((id) => !known?.stats.has(id))
  if (known && unknown.length === 0) return known
  const [stats, years, closed] = await Promise.all([
    records.derivedTable(visitStats).bulkGet(unknown),
    known?.years ?? records.derivedTable(shopYears).toArray(),
    known?.closed ?? records.table(closedDays).toArray(),
  ])
  return {
    stats: new Map([...(known?.stats ?? []), ...unknown.map((id, at) => [id, stats[at]] as const)]),
    years,
    closed,
  }
}

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
  const tallies = await tally(records, counted, around, mine)
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

type Counted = Bucket & { readonly was: DayTotals; readonly now: DayTotals }

/** A day before and after the Change; read only when the known rows do not suffice. */
async function count(
  records: Records,
  bucket: Bucket,
  { stats }: Around,
  written: readonly WrittenRow[],
): Promise<Counted> {
  const { customerId, day } = bucket
  const added = onlyAdded(bucket, written)
  const known = added && cameOn(day, stats.get(customerId) ?? noTally)
  if (known) return { customerId, day, ...addToDay(known, totalsOf(added)) }
  const facts = await readDay(records, bucket, written)
  return {
    customerId,
    day,
    was: totalsOf(facts),
    now: totalsOf(afterwards(facts, bucket, written)),
  }
}

/** Whether anybody came on the days that a Change touches, once it is written. */
async function visitedNow(
  records: Records,
  counted: readonly Counted[],
): Promise<ReadonlyMap<Day, boolean>> {
  const visited = new Map<Day, boolean>()
  for (const { day, now } of counted) if (now.came !== undefined) visited.set(day, true)
  for (const { day, was } of counted) {
    // Nobody of them came that day any more: others still may have.
    if (was.came === undefined || visited.has(day)) continue
    const known = counted.filter((each) => each.day === day).map((each) => each.customerId)
    visited.set(day, await othersCame(records, day, new Set(known)))
  }
  return visited
}

const merged = (old: readonly ShopYear[], changed: readonly ShopYear[]): readonly ShopYear[] => [
  ...old.filter((each) => !changed.some(({ id }) => id === each.id)),
  ...changed,
]

async function tally(
  records: Records,
  counted: readonly Counted[],
  { stats }: Around,
  written: readonly WrittenRow[],
): Promise<ReadonlyMap<CustomerId, Tally>> {
  const found = new Map<CustomerId, Tally>()
  for (const { customerId, day, was, now } of counted) {
    const start = found.get(customerId) ?? stats.get(customerId) ?? noTally
    found.set(customerId, recount(start, day, was, now))
  }
  for (const [id, each] of found) {
    if (isShort(each)) found.set(id, await readBack(records, id, each, written))
  }
  return found
}

/** Reads the newest visits again, a day at a time: at most one more than is kept. */
async function readBack(
  records: Records,
  id: CustomerId,
  short: Tally,
  written: readonly WrittenRow[],
): Promise<Tally> {
  const recent: VisitDay[] = []
  for (const day of await daysOf(records, id, written)) {
    if (recent.length === visitsKept) break
    const bucket = { customerId: id, day }
    const facts = await readDay(records, bucket, written)
    const { came } = totalsOf(afterwards(facts, bucket, written))
    if (came !== undefined) recent.push({ day, minute: came })
  }
  return { ...short, recent }
}

/** Every day with a record of a customer, before or after the Change, newest first. */
async function daysOf(
  records: Records,
  id: CustomerId,
  written: readonly WrittenRow[],
): Promise<readonly Day[]> {
  const days = new Set<Day>()
  for (const table of [purchases.name, visits.name]) {
    const keys = await records
      .tableByName(table)
      .where('[customerId+day]')
      .between([id, ''], [id, '\uffff'])
      .uniqueKeys()
    // The index is [customerId+day], so its keys are pairs of texts.
    for (const key of keys as unknown as readonly [CustomerId, Day][]) days.add(key[1])
  }
  for (const bucket of await bucketsOf(records, written)) {
    if (bucket.customerId === id) days.add(bucket.day)
  }
  return [...days].sort().reverse()
}

/**
 * A day that becomes a shop day, or stops being one, changes the gaps of all who came since. Whoever
 * has no rhythm yet has no gaps either.
 */
async function sinceThen(
  records: Records,
  from: Day,
  done: ReadonlyMap<CustomerId, Tally>,
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
