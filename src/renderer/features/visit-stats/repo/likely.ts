import type { Records } from '#book/records.ts'
import { customers } from '#features/customers/model.ts'
import { dayOf, type Instant, minuteOf } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { type VisitStats, visitHours, visitStats } from '../model.ts'
import { calendarOf, factorOf } from '../repo.ts'
import { isDue, likelyNow, slotsAround, slotsAt } from '../rules/likely.ts'
import { isGone } from '../rules/quiet.ts'
import { customerAt } from '../rules/visit-hours.ts'

/** Read by the hour: as many as each slot could need, never everyone. */
export async function likelyAt(
  records: Records,
  now: Instant,
  limit: number,
): Promise<readonly CustomerId[]> {
  const today = dayOf(now)
  const at = minuteOf(now)
  const [calendar, factor] = await Promise.all([calendarOf(records, today), factorOf(records)])
  // Some of them are in the trash and are left out later.
  const enough = 4 * limit
  const found = await Promise.all(
    slotsAt(today, at).map((slot) =>
      comingAt(records, slot, (each) => isDue(each, factor, calendar), enough),
    ),
  )
  const due = new Map(found.flat().map((each) => [each.id, each]))
  const likely = likelyNow([...due.values()], today, at, enough)
  return stillHere(records, likely, limit)
}

/** Regulars of any hour, the nearest first: hour by hour, until there are enough. */
export async function othersAt(
  records: Records,
  now: Instant,
  limit: number,
): Promise<readonly CustomerId[]> {
  const [calendar, factor] = await Promise.all([calendarOf(records, dayOf(now)), factorOf(records)])
  const enough = 2 * limit
  const found = new Set<CustomerId>()
  for (const slot of slotsAround(minuteOf(now))) {
    if (found.size >= enough) break
    const isHere = (each: VisitStats): boolean => !isGone(each, factor, calendar)
    for (const { id } of await comingAt(records, slot, isHere, enough)) found.add(id)
  }
  return stillHere(records, [...found], limit)
}

/** Read at once, and at most so often for one hour: in a large shop many were here today. */
const page = 100
const pages = 5

/** Those who come at an hour and are wanted, the most frequent first. */
export async function comingAt(
  records: Records,
  slot: string,
  isWanted: (each: VisitStats) => boolean,
  enough: number,
): Promise<readonly VisitStats[]> {
  const found: VisitStats[] = []
  let before = `${slot}\uffff`
  for (let turn = 0; turn < pages && found.length < enough; turn++) {
    const keys = await records
      .derivedTable(visitHours)
      .where('id')
      .between(slot, before)
      .reverse()
      .limit(page)
      .primaryKeys()
    const stats = await records.derivedTable(visitStats).bulkGet(keys.map(customerAt))
    found.push(...stats.filter((each) => each !== undefined).filter(isWanted))
    before = keys.at(-1) ?? slot
    if (keys.length < page) break
  }
  return found
}

export async function stillHere(
  records: Records,
  ids: readonly CustomerId[],
  limit: number,
): Promise<readonly CustomerId[]> {
  const rows = await records.table(customers).bulkGet([...ids])
  return ids.filter((_, at) => isLiving(rows[at])).slice(0, limit)
}
