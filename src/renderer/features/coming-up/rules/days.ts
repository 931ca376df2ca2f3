import { type Day, daysBetween, plusDays } from '#shared/base/day.ts'
import { isShut } from '#shared/book/shut.ts'
import type { ClosedPeriod } from '../../visit-stats/model.ts'
import type { Wanted } from './wanted.ts'

const aWeek = 7

/** The seven days that a day stands among: from today on, or so many weeks before or after. */
export function weekOf(shown: Day, today: Day): readonly [Day, ...Day[]] {
  const weeks = Math.floor(daysBetween(today, shown) / aWeek)
  const first = plusDays(today, weeks * aWeek)
  return [first, ...[1, 2, 3, 4, 5, 6].map((days) => plusDays(first, days))]
}

/** Why the shop is shut on that day; the period says it, where anything was said. */
export const closedOn = (of: Day, periods: readonly ClosedPeriod[]): ClosedPeriod | undefined =>
  periods.find((period) => isShut(of, [period]))

/** Still to be made or handed over. */
export const isToDo = ({ state }: Pick<Wanted, 'state'>): boolean =>
  state === 'open' || state === 'ready'

/** By time; what has none is wanted at any time of the day and comes last. */
export const byTime = (one: Wanted, other: Wanted): number =>
  (one.minute ?? 1440) - (other.minute ?? 1440) || one.key.localeCompare(other.key)

export type DayRows<W extends Wanted> = { readonly toDo: readonly W[]; readonly over: readonly W[] }

/** One day's rows in order, what is over after what is still to do. */
export function rowsOn<W extends Wanted>(day: Day, rows: readonly W[]): DayRows<W> {
  const ofDay = rows.filter((row) => row.day === day).sort(byTime)
  return { toDo: ofDay.filter(isToDo), over: ofDay.filter((row) => !isToDo(row)) }
}
