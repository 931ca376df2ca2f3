import type { Table as DexieTable } from 'dexie'
import {
  type Purchase,
  type PurchaseId,
  purchases,
  type Refund,
  refunds,
  type Visit,
  type Void,
  visits,
  voids,
} from '#features/purchases/model.ts'
import {
  type ClosedDays,
  closedDays,
  type ShopDay,
  type Standing,
  type VisitDay,
} from '#features/standing/model.ts'
import {
  type DayAtShop,
  type DayTotals,
  gapsLooked,
  isClosed,
  isShort,
  noTally,
  recount,
  standingOf,
  type Tally,
  totalsOfDay,
  visitsKept,
} from '#features/standing/rules.ts'
import type { Day } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { Row } from '#shared/book/table.ts'
import type { Records } from './records.ts'

/** A row before and after a Change, whole. */
export type Written = { readonly table: string; readonly before?: Row; readonly after?: Row }

/** The tables a commit must hold open besides its own when one of these is written. */
const sources: readonly string[] = [
  purchases.name,
  refunds.name,
  voids.name,
  visits.name,
  closedDays.name,
]
export const standingTables: readonly string[] = [...sources, 'standing', 'shopDays']
export const bearsOnStanding = (table: string): boolean => sources.includes(table)

export const standingTable = (records: Records): DexieTable<Standing, string> =>
  records.db.table('standing')
export const shopDayTable = (records: Records): DexieTable<ShopDay, Day> =>
  records.db.table('shopDays')

type Bucket = { readonly customerId: CustomerId; readonly day: Day }
type Counted = Bucket & { readonly was: DayTotals; readonly now: DayTotals }

/**
 * Keeps the derived tables in step inside the Change's own transaction. Call after the rows are
 * written: what was there before is told by `written`, so each day is read once.
 */
export async function keepStanding(records: Records, written: readonly Written[]): Promise<void> {
  const mine = written.filter((each) => bearsOnStanding(each.table))
  if (mine.length === 0) return
  const buckets = await bucketsOf(records, mine)
  const [counted, around] = await Promise.all([
    Promise.all(buckets.map((bucket) => count(records, bucket, mine))),
    lookAround(records, buckets),
  ])
  const moved = await keepShopDays(records, counted, around)
  const done = await keepTallies(records, counted, around)
  const from = earliest([...moved, ...closedFrom(mine)])
  if (from !== undefined) await keepRhythms(records, from, done)
}

/** Which customer's days a Change touched; refunds and voids count on their purchase's day. */
async function bucketsOf(
  records: Records,
  written: readonly Written[],
): Promise<readonly Bucket[]> {
  const found = new Map<string, Bucket>()
  const add = (row: { readonly customerId: CustomerId; readonly day: Day } | undefined): void => {
    if (row) found.set(`${row.customerId} ${row.day}`, row)
  }
  const facts: PurchaseId[] = []
  for (const each of written) {
    for (const row of [each.before, each.after]) {
      if (!row) continue
      // The table's name tells the row's type.
      if (each.table === purchases.name) add(row as Purchase)
      if (each.table === visits.name) add(row as Visit)
      if (each.table === refunds.name) facts.push((row as Refund).purchaseId)
      if (each.table === voids.name) facts.push((row as Void).purchaseId)
    }
  }
  if (facts.length > 0) {
    for (const row of await records.table(purchases).bulkGet(facts)) add(row)
  }
  return [...found.values()].map(({ customerId, day }) => ({ customerId, day }))
}

async function count(
  records: Records,
  bucket: Bucket,
  written: readonly Written[],
): Promise<Counted> {
  const now = await readDay(records, bucket, leaving(bucket, written), fresh(written))
  return {
    ...bucket,
    was: totalsOfDay(takeBack(now, bucket, written)),
    now: totalsOfDay(asFacts(now)),
  }
}

const fresh = (written: readonly Written[]): ReadonlySet<PurchaseId> =>
  written.every(({ table, before }) => table === purchases.name && !before)
    ? // All are purchases, as was just asked.
      new Set(written.flatMap(({ after }) => (after ? [(after as Purchase).id] : [])))
    : new Set()

/** The derived rows as they are, and the days shut: read once, with the days themselves. */
type Around = {
  readonly shopDays: ReadonlyMap<Day, ShopDay>
  readonly standings: ReadonlyMap<CustomerId, Standing>
  readonly closed: readonly ClosedDays[]
}

async function lookAround(records: Records, buckets: readonly Bucket[]): Promise<Around> {
  const [shopDays, standings, closed] = await Promise.all([
    shopDayTable(records).bulkGet([...new Set(buckets.map((each) => each.day))]),
    standingTable(records).bulkGet([...new Set(buckets.map((each) => each.customerId))]),
    records.table(closedDays).toArray(),
  ])
  return {
    shopDays: new Map(shopDays.flatMap((row) => (row ? [[row.id, row]] : []))),
    standings: new Map(standings.flatMap((row) => (row ? [[row.id, row]] : []))),
    closed,
  }
}

type Facts = {
  readonly purchases: readonly Purchase[]
  readonly visits: readonly Visit[]
  readonly refunds: readonly Refund[]
  readonly voids: readonly Void[]
}

/** Purchases that were here before: their refunds and voids belong to what the day was. */
const leaving = (bucket: Bucket, written: readonly Written[]): readonly PurchaseId[] =>
  written.flatMap(({ table, before }) => {
    // The table's name tells the row's type.
    const row = table === purchases.name ? (before as Purchase | undefined) : undefined
    return row?.customerId === bucket.customerId && row.day === bucket.day ? [row.id] : []
  })

async function readDay(
  records: Records,
  { customerId, day }: Bucket,
  gone: readonly PurchaseId[] = [],
  /** Made a moment ago and nothing else: no refund and no void can be theirs. */
  untouched: ReadonlySet<PurchaseId> = new Set(),
): Promise<Facts> {
  const at = [customerId, day]
  const [bought, ticked] = await Promise.all([
    records.table(purchases).where('[customerId+day]').equals(at).toArray(),
    records.table(visits).where('[customerId+day]').equals(at).toArray(),
  ])
  const ids = [...new Set([...bought.map((each) => each.id), ...gone])].filter(
    (id) => !untouched.has(id),
  )
  if (ids.length === 0) return { purchases: bought, visits: ticked, refunds: [], voids: [] }
  const [back, never] = await Promise.all([
    records.table(refunds).where('purchaseId').anyOf(ids).toArray(),
    records.table(voids).where('purchaseId').anyOf(ids).toArray(),
  ])
  return { purchases: bought, visits: ticked, refunds: back, voids: never }
}

/** The same day as it stood before the Change. */
function takeBack(now: Facts, bucket: Bucket, written: readonly Written[]): DayAtShop {
  const here = (row: Row): boolean => {
    // Purchases and ticks alone have a bucket of their own.
    const of = row as Purchase
    return of.customerId === bucket.customerId && of.day === bucket.day
  }
  const bought = before(now.purchases, purchases.name, written, here)
  const ids = new Set<string>(bought.map((each) => each.id))
  const on = (row: Row): boolean => ids.has((row as Refund).purchaseId)
  return asFacts({
    purchases: bought,
    visits: before(now.visits, visits.name, written, here),
    refunds: before(now.refunds, refunds.name, written, on),
    voids: before(now.voids, voids.name, written, on),
  })
}

function before<R extends Row>(
  now: readonly R[],
  table: string,
  written: readonly Written[],
  belongs: (row: Row) => boolean,
): readonly R[] {
  const rows = new Map(now.map((row) => [row.id, row]))
  for (const each of written) {
    if (each.table !== table) continue
    if (each.after) rows.delete(each.after.id)
    // The table's name tells the row's type.
    if (each.before && belongs(each.before)) rows.set(each.before.id, each.before as R)
  }
  return [...rows.values()]
}

const asFacts = (of: Facts): DayAtShop => ({
  purchases: of.purchases,
  visits: of.visits,
  refunds: of.refunds,
  voided: new Set(of.voids.filter((each) => !each.deletedAt).map((each) => each.purchaseId)),
})

/** Returns the days that became, or stopped being, days the shop was visited. */
async function keepShopDays(
  records: Records,
  counted: readonly Counted[],
  { shopDays }: Around,
): Promise<readonly Day[]> {
  const change = new Map<Day, number>()
  for (const { day, was, now } of counted) {
    const by = Number(now.came !== undefined) - Number(was.came !== undefined)
    if (by !== 0) change.set(day, (change.get(day) ?? 0) + by)
  }
  const days = [...change.keys()]
  if (days.length === 0) return []
  const table = shopDayTable(records)
  const rows = days.map((day) => shopDays.get(day))
  const next = days.map((id, at) => ({
    id,
    visits: (rows[at]?.visits ?? 0) + (change.get(id) ?? 0),
  }))
  const empty = next.filter((each) => each.visits <= 0).map((each) => each.id)
  await table.bulkPut(next.filter((each) => each.visits > 0))
  if (empty.length > 0) await table.bulkDelete(empty)
  return days.filter((_, at) => (rows[at]?.visits ?? 0) === 0 || (next[at]?.visits ?? 0) <= 0)
}

async function keepTallies(
  records: Records,
  counted: readonly Counted[],
  { standings, closed }: Around,
): Promise<ReadonlySet<CustomerId>> {
  const ids = [...new Set(counted.map((each) => each.customerId))]
  if (ids.length === 0) return new Set()
  const rows = await Promise.all(
    ids.map(async (id) => {
      const days = counted.filter((each) => each.customerId === id)
      const start: Tally = standings.get(id) ?? noTally
      const tally = days.reduce((sum, each) => recount(sum, each.day, each.was, each.now), start)
      const whole = isShort(tally) ? await readBack(records, id, tally) : tally
      return derive(records, id, whole, closed)
    }),
  )
  await write(records, ids, rows)
  return new Set(ids)
}

/** Reads the newest visits again, a day at a time: at most one more than is kept. */
async function readBack(records: Records, id: CustomerId, tally: Tally): Promise<Tally> {
  const recent: VisitDay[] = []
  const range: [unknown, unknown] = [
    [id, ''],
    [id, '\uffff'],
  ]
  const days = new Set<Day>()
  for (const table of [purchases, visits]) {
    const keys = await records
      .any(table.name)
      .where('[customerId+day]')
      .between(...range)
      .uniqueKeys()
    // The index is [customerId+day], so its keys are pairs of texts.
    for (const key of keys as unknown as readonly [CustomerId, Day][]) days.add(key[1])
  }
  for (const day of [...days].sort().reverse()) {
    if (recent.length === visitsKept) break
    const { came } = totalsOfDay(asFacts(await readDay(records, { customerId: id, day })))
    if (came !== undefined) recent.push({ day, minute: came })
  }
  return { ...tally, recent }
}

async function derive(
  records: Records,
  id: CustomerId,
  tally: Tally,
  closed: readonly ClosedDays[],
): Promise<Standing | undefined> {
  const newest = tally.recent[0]?.day
  const oldest = tally.recent.slice(0, gapsLooked + 1).at(-1)?.day
  const open = newest && oldest ? await openDays(records, oldest, newest, closed) : []
  return standingOf(id, tally, (from, to) => {
    return open.reduce((sum, day) => sum + Number(day > from && day <= to), 0)
  })
}

/** Days the shop was open and visited, in order. */
async function openDays(
  records: Records,
  from: Day,
  to: Day,
  closed: readonly ClosedDays[],
): Promise<readonly Day[]> {
  if (from === to) return []
  const days = await shopDayTable(records).where('id').between(from, to, true, true).primaryKeys()
  return days.filter((each) => !isClosed(each, closed))
}

async function write(
  records: Records,
  ids: readonly CustomerId[],
  rows: readonly (Standing | undefined)[],
): Promise<void> {
  const gone = ids.filter((_, at) => !rows[at])
  await standingTable(records).bulkPut(rows.filter((row) => row !== undefined))
  if (gone.length > 0) await standingTable(records).bulkDelete([...gone])
}

/** A day that became a shop day, or stopped being one, moves the gaps of all who came since. */
async function keepRhythms(
  records: Records,
  from: Day,
  done: ReadonlySet<CustomerId>,
): Promise<void> {
  const later = await standingTable(records).where('last').aboveOrEqual(from).toArray()
  const others = later.filter((each) => !done.has(each.id))
  if (others.length === 0) return
  const closed = await records.table(closedDays).toArray()
  const rows = await Promise.all(others.map((each) => derive(records, each.id, each, closed)))
  await write(
    records,
    others.map((each) => each.id),
    rows,
  )
}

function closedFrom(written: readonly Written[]): readonly Day[] {
  return written
    .filter((each) => each.table === closedDays.name)
    .flatMap((each) => [each.before, each.after])
    .flatMap((row) => (row ? [(row as unknown as { readonly from: Day }).from] : []))
}

const earliest = (days: readonly Day[]): Day | undefined => [...days].sort()[0]
