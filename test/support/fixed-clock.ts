import type { Clock } from '#platform/clock.ts'
import { type Day, day, type Instant, instant, instantOf, minute } from '#shared/base/day.ts'

/** A clock the test controls: it stands still until the test moves it. */
export type FixedClock = Clock & {
  readonly set: (to: Day, minuteOfDay?: number) => void
  readonly add: (milliseconds: number) => void
}

/** 3 March 2026, eight in the morning, unless the test says otherwise. */
export function fixedClock(start: Day = day('2026-03-03'), minuteOfDay = 8 * 60): FixedClock {
  let now: Instant = instantOf(start, minute(minuteOfDay))
  return {
    now: () => now,
    every: () => () => undefined,
    set: (to, at = 8 * 60) => {
      now = instantOf(to, minute(at))
    },
    add: (milliseconds) => {
      now = instant(now + milliseconds)
    },
  }
}
