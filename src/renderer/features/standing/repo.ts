import { Dexie, type Table as DexieTable } from 'dexie'
import type { Records } from '#book/records.ts'
import type { Customer } from '#features/customers/model.ts'
import type { Issue } from '#features/issues/model.ts'
import type { Note } from '#features/notes/model.ts'
import type { Visit } from '#features/purchases/model.ts'
import type { ShopSettings } from '#features/settings/model.ts'
import { type Day, dayOf, type Instant, minuteOf, plusDays } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { type ClosedDays, closedDays, type ShopDay, type Standing } from './model.ts'
import { likelyNow, slotsAt } from './rules/likely.ts'
import { type Missed, type Quiet, quietSpan, rankQuiet, worthAsking } from './rules/quiet.ts'
import { daysRemembered, type ShopCalendar, shopCalendar } from './rules/shop-calendar.ts'

const standings = (records: Records): DexieTable<Standing, string> => records.db.table('standing')

export const standingOf = (records: Records, id: CustomerId): Promise<Standing | undefined> =>
  standings(records).get(id)

export const closedPeriods = async (records: Records): Promise<readonly ClosedDays[]> =>
  (await records.table(closedDays).orderBy('from').reverse().toArray()).filter(
    (each) => !each.deletedAt,
  )

export const closedPeriod = (records: Records, id: string): Promise<ClosedDays | undefined> =>
  records.table(closedDays).get(id)

export async function calendarOf(records: Records, today: Day): Promise<ShopCalendar> {
  const shopDays: DexieTable<ShopDay, Day> = records.db.table('shopDays')
  const [visited, closed] = await Promise.all([
    shopDays.where('id').between(plusDays(today, -daysRemembered), today, true, true).primaryKeys(),
    records.table(closedDays).toArray(),
  ])
  return shopCalendar(today, visited, closed)
}

/** Read by the hour's own index: as many as could be needed of each slot, never everyone. */
export async function likelyAt(
  records: Records,
  now: Instant,
  limit: number,
): Promise<readonly CustomerId[]> {
  const today = dayOf(now)
  const at = minuteOf(now)
  const [calendar, factor] = await Promise.all([calendarOf(records, today), factorOf(records)])
  // Some of them will prove to be long gone.
  const enough = 4 * limit
  const found = await Promise.all(
    slotsAt(today, at).map((slot) =>
      standings(records)
        .where('hours')
        .between(slot, `${slot}\uffff`)
        .reverse()
        .filter((each) => each.last < today)
        .limit(enough)
        .toArray(),
    ),
  )
  const candidates = new Map(found.flat().map((each) => [each.id, each]))
  const likely = likelyNow([...candidates.values()], at, factor, calendar, enough)
  return stillHere(records, likely, limit)
}

/** Cards in the trash, or known by another card, keep their visits but are no one to expect. */
async function stillHere(
  records: Records,
  ids: readonly CustomerId[],
  limit: number,
): Promise<readonly CustomerId[]> {
  const rows = await customers(records).bulkGet([...ids])
  return ids.filter((_, at) => isAround(rows[at])).slice(0, limit)
}

/** Everyone missed, found by one index range for each rhythm there is. */
export async function quietOn(records: Records, today: Day): Promise<readonly Quiet[]> {
  const [calendar, factor] = await Promise.all([calendarOf(records, today), factorOf(records)])
  const rhythms = await rhythmsOf(records)
  const found = await Promise.all(
    rhythms.map(async (rhythm) => {
      const span = quietSpan(rhythm, factor, calendar)
      if (!span || span.from >= span.before) return []
      return standings(records)
        .where('[rhythm+last]')
        .between([rhythm, span.from], [rhythm, span.before], true, false)
        .toArray()
    }),
  )
  const open = await openIssues(records)
  const asked = worthAsking(found.flat(), open, calendar, examined)
  return rankQuiet(await missed(records, asked, open), factor, calendar)
}

/** Each one looked at costs two reads, and nobody scrolls through hundreds on a quiet morning. */
const examined = 300

/** Each rhythm once, by hopping from one to the next in the index. */
async function rhythmsOf(records: Records): Promise<readonly number[]> {
  const found: number[] = []
  for (let above = -1; ; ) {
    const [key] = await standings(records)
      .where('[rhythm+last]')
      .between([above, Dexie.maxKey], [Dexie.maxKey, Dexie.maxKey])
      .limit(1)
      .keys()
    // The index is [rhythm+last], so its keys are a number and a day.
    const next = key as unknown as readonly [number, Day] | undefined
    if (!next) return found
    above = next[0]
    found.push(above)
  }
}

async function missed(
  records: Records,
  of: readonly Standing[],
  open: ReadonlySet<CustomerId>,
): Promise<readonly Missed[]> {
  const ids = of.map((each) => each.id)
  const [people, words] = await Promise.all([
    customers(records).bulkGet(ids),
    Promise.all(ids.map((id) => lastWordWith(records, id))),
  ])
  return of.map((standing, at) => ({
    standing,
    lastWord: words[at],
    awayUntil: people[at]?.awayUntil,
    leftAlone: !isAround(people[at]) || people[at]?.between === 'not meant to be',
    unsettled: open.has(standing.id),
  }))
}

async function lastWordWith(records: Records, id: CustomerId): Promise<Day | undefined> {
  const notes: DexieTable<Note, string> = records.db.table('notes')
  const newest = await notes
    .where('[customerId+at]')
    .between([id, Dexie.minKey], [id, Dexie.maxKey])
    .reverse()
    .filter((each) => !each.deletedAt)
    .first()
  return newest?.day
}

async function openIssues(records: Records): Promise<ReadonlySet<CustomerId>> {
  const issues: DexieTable<Issue, string> = records.db.table('issues')
  const open = await issues
    .where('[state+since]')
    .between(['open', Dexie.minKey], ['open', Dexie.maxKey])
    .toArray()
  return new Set(open.filter((each) => !each.deletedAt).map((each) => each.customerId))
}

/** "Came in" ticks, newest first. */
export async function visitsOf(
  records: Records,
  ids: readonly CustomerId[],
  limit: number,
  before?: Instant,
): Promise<readonly Visit[]> {
  const visits: DexieTable<Visit, string> = records.db.table('visits')
  const until = before === undefined ? Dexie.maxKey : dayOf(before)
  const found = await Promise.all(
    ids.map((id) =>
      visits
        .where('[customerId+day]')
        .between([id, Dexie.minKey], [id, until], true, true)
        .reverse()
        .filter((each) => !each.deletedAt && (before === undefined || each.at < before))
        .limit(limit)
        .toArray(),
    ),
  )
  return found
    .flat()
    .sort((one, other) => other.at - one.at)
    .slice(0, limit)
}

const customers = (records: Records): DexieTable<Customer, string> => records.db.table('customers')

const isAround = (customer: Customer | undefined): boolean =>
  customer !== undefined && customer.deletedAt === undefined && customer.mergedInto === undefined

async function factorOf(records: Records): Promise<number> {
  const settings: DexieTable<ShopSettings, string> = records.db.table('settings')
  return (await settings.toCollection().first())?.quietFactor ?? 3
}
