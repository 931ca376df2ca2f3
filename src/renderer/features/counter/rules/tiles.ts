import { dayOf, type Instant, minuteOf } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'

/** Who lies on the tiles of the counter: the first six by their numbers. */
export type Laid = {
  readonly at: Instant
  readonly ids: readonly CustomerId[]
  /** How many of them usually come about now; the others follow. */
  readonly likely: number
}

const pause = 2 * 60_000
const absence = 5 * 60_000

/**
 * A tile keeps its place while the counter is in use. All are laid anew after five minutes without a
 * key or a press; after two, if another hour has begun.
 */
export function isToLayAnew({ at }: Laid, usedAt: Instant, now: Instant): boolean {
  // A clock that was set back makes it negative.
  const idle = Math.abs(now - Math.max(at, usedAt))
  return idle >= absence || (idle >= pause && !isSameHour(at, now))
}

/** Who is there keeps their place; others take the free ones after them. */
export const fillUp = (
  ids: readonly CustomerId[],
  others: readonly CustomerId[],
  places: number,
): readonly CustomerId[] => [...new Set([...ids, ...others])].slice(0, places)

const isSameHour = (one: Instant, other: Instant): boolean =>
  dayOf(one) === dayOf(other) && hourOf(one) === hourOf(other)

const hourOf = (at: Instant): number => Math.floor(minuteOf(at) / 60)
