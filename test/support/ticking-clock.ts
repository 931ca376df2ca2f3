import { type FixedClock, fixedClock } from './fixed-clock.ts'

/** A clock the test controls, whose timers fire when the test moves it. */
export type TickingClock = FixedClock & { readonly pass: (milliseconds: number) => void }

/** For hourly work: when the test moves time, the timers that are due run. */
export function tickingClock(): TickingClock {
  const clock = fixedClock()
  const timers = new Set<{ readonly every: number; due: number; readonly tick: () => void }>()
  return {
    ...clock,
    every: (milliseconds, tick) => {
      const timer = { every: milliseconds, due: clock.now() + milliseconds, tick }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    pass: (milliseconds) => {
      clock.add(milliseconds)
      for (const timer of [...timers]) {
        if (!timers.has(timer) || timer.due > clock.now()) continue
        timer.due = clock.now() + timer.every
        timer.tick()
      }
    },
  }
}
