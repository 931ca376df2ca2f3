import type { CustomerId } from '#shared/book/ids.ts'
import type { VisitStats } from '../model.ts'
import { timesOf } from '../rules.ts'

/**
 * One key for each of a customer's hours: "6-08-2 <id>". After the hour comes how often, as a power
 * of two, so that who comes more often stands later, and a key seldom changes with a sale.
 */
export const visitHoursOf = (
  stats: Pick<VisitStats, 'id' | 'hours'> | undefined,
): readonly string[] =>
  stats
    ? stats.hours.map(
        (key) => `${key.slice(0, -2)}${Math.floor(Math.log2(timesOf(key)))} ${stats.id}`,
      )
    : []

export const customerAt = (visitHour: string): CustomerId =>
  // An id has no space, and the key ends with it.
  visitHour.slice(visitHour.indexOf(' ') + 1) as CustomerId
