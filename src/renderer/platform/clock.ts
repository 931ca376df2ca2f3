import { type Instant, instant } from '#shared/base/day.ts'

/** The window's only clock, so that a test can control it. */
export type Clock = {
  readonly now: () => Instant
  /** Calls back every so many milliseconds until the returned function is called. */
  readonly every: (milliseconds: number, tick: () => void) => () => void
}

export const systemClock: Clock = {
  now: () => instant(Date.now()),
  every: (milliseconds, tick) => {
    const timer = setInterval(tick, milliseconds)
    return () => clearInterval(timer)
  },
}
