import type { Records } from '#book/records.ts'
import { customers } from '#features/customers/model.ts'
import { dayOf, type Instant, minuteOf } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { visitStats } from '../model.ts'
import { calendarOf, factorOf } from '../repo.ts'
import { likelyNow, slotsAt } from '../rules/likely.ts'

/** Read by the hour's own index: as many as each slot could need, never everyone. */
export async function likelyAt(
  records: Records,
  now: Instant,
  limit: number,
): Promise<readonly CustomerId[]> {
  const today = dayOf(now)
  const at = minuteOf(now)
  const [calendar, factor] = await Promise.all([calendarOf(records, today), factorOf(records)])
  // Some of them have stopped coming and are left out later.
  const enough = 4 * limit
  const found = await Promise.all(
    slotsAt(today, at).map((slot) =>
      records
        .derivedTable(visitStats)
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

async function stillHere(
  records: Records,
  ids: readonly CustomerId[],
  limit: number,
): Promise<readonly CustomerId[]> {
  const rows = await records.table(customers).bulkGet([...ids])
  return ids.filter((_, at) => isLiving(rows[at])).slice(0, limit)
}
