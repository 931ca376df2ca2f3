import type { WrittenRow } from '#book/derived.ts'
import type { Records } from '#book/records.ts'
import type { Day } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { purchases, visits } from '../../purchases/model.ts'
import type { VisitDay } from '../model.ts'
import {
  addToDay,
  cameOn,
  type DayTotals,
  isShort,
  noTally,
  recount,
  type Tally,
  visitsKept,
} from '../rules.ts'
import type { Around } from './around.ts'
import {
  afterwards,
  type Bucket,
  bucketsOf,
  onlyAdded,
  othersCame,
  readDay,
  totalsOf,
} from './day-facts.ts'

/** What a customer's day counts for before and after the Change. */
export type Counted = Bucket & { readonly was: DayTotals; readonly now: DayTotals }

/** Reads the day only when the known rows do not suffice. */
export async function count(
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
export async function visitedNow(
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

/** What is kept of each customer's visits, once the Change is written. */
export async function tallyAll(
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
