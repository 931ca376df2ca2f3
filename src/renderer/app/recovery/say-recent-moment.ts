import { sayMoment } from '#features/backup/ui/say-moment.ts'
import { dayOf, daysBetween, type Instant, minuteOf } from '#shared/base/day.ts'
import { sayDay, sayTime } from '#ui/say-day.ts'

/** "today, 14:05" is understood faster than a date by someone who has just had a fright. */
export function sayRecentMoment(at: Instant, now: Instant, locale: string): string {
  const today = dayOf(now)
  const day = dayOf(at)
  return Math.abs(daysBetween(today, day)) <= 1
    ? `${sayDay(day, today, locale)}, ${sayTime(minuteOf(at), locale)}`
    : sayMoment(at, locale)
}
