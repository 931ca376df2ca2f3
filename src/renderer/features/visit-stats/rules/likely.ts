import { type Day, type Minute, weekdayOf } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { VisitStats } from '../model.ts'
import { hourSlot, timesOf } from '../rules.ts'
import { isGone } from './quiet.ts'
import type { ShopCalendar } from './shop-calendar.ts'

/** The index keys to search, most telling first: this weekday and hour, this hour of any day. */
export function slotsAt(today: Day, at: Minute): readonly [exact: string, anyDay: string] {
  const hour = Math.floor(at / 60)
  return [hourSlot(weekdayOf(today), hour), hourSlot('any', hour)]
}

/**
 * Customers who usually come at this weekday and hour, most frequent first; then those who come at
 * this hour on other days. Not those who were here today, nor those who stopped coming.
 */
export function likelyNow(
  candidates: readonly VisitStats[],
  at: Minute,
  factor: number,
  calendar: ShopCalendar,
  limit: number,
): readonly CustomerId[] {
  const [exact, anyDay] = slotsAt(calendar.today, at)
  return candidates
    .filter((each) => each.last < calendar.today && !isGone(each, factor, calendar))
    .map((stats) => ({
      stats,
      here: timesIn(stats, exact),
      around: timesIn(stats, anyDay),
    }))
    .filter(({ here, around }) => here + around > 0)
    .sort(
      (one, other) =>
        other.here - one.here ||
        other.around - one.around ||
        (one.stats.last < other.stats.last ? 1 : -1),
    )
    .slice(0, limit)
    .map(({ stats }) => stats.id)
}

function timesIn({ hours }: VisitStats, slot: string): number {
  const key = hours.find((each) => each.startsWith(slot))
  return key === undefined ? 0 : timesOf(key)
}
