import { type Day, type Minute, weekdayOf } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { VisitStats } from '../model.ts'
import { hourSlot, timesOf } from '../rules.ts'
import { isGone } from './quiet.ts'
import type { ShopCalendar } from './shop-calendar.ts'

/** The hours to search, most telling first: this weekday and hour, this hour of any day. */
export function slotsAt(today: Day, at: Minute): readonly [exact: string, anyDay: string] {
  const hour = Math.floor(at / 60)
  return [hourSlot(weekdayOf(today), hour), hourSlot('any', hour)]
}

/** All hours of a day by their slots: this one, the next, the one before, and so on. */
export function slotsAround(at: Minute): readonly string[] {
  // A little more than the hour: of two as far away, the later comes first.
  const now = Math.floor(at / 60) + 0.1
  return Array.from({ length: 24 }, (_, hour) => hour)
    .sort((one, other) => Math.abs(one - now) - Math.abs(other - now))
    .map((hour) => hourSlot('any', hour))
}

/** Not here today yet, and none of those who stopped coming. */
export const isDue = (stats: VisitStats, factor: number, calendar: ShopCalendar): boolean =>
  stats.last < calendar.today && !isGone(stats, factor, calendar)

/**
 * Of those who are due, who usually comes at this weekday and hour, most frequent first; then who
 * comes at this hour on other days.
 */
export function likelyNow(
  due: readonly VisitStats[],
  today: Day,
  at: Minute,
  limit: number,
): readonly CustomerId[] {
  const [exact, anyDay] = slotsAt(today, at)
  return due
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

/** Who usually comes on this weekday, at whatever hour; the most frequent first. */
export const likelyOn = (due: readonly VisitStats[], today: Day): readonly CustomerId[] =>
  due
    .map((stats) => ({ stats, times: timesOnDay(stats, today) }))
    .filter(({ times }) => times > 0)
    .sort((one, other) => other.times - one.times || other.stats.last.localeCompare(one.stats.last))
    .map(({ stats }) => stats.id)

const timesOnDay = ({ hours }: VisitStats, day: Day): number =>
  hours
    .filter((key) => key.startsWith(`${weekdayOf(day)}-`))
    .reduce((sum, key) => sum + timesOf(key), 0)

function timesIn({ hours }: VisitStats, slot: string): number {
  const key = hours.find((each) => each.startsWith(slot))
  return key === undefined ? 0 : timesOf(key)
}
