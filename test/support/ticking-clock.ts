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

/** For a clock that somebody sets, back too: at each move every timer ticks, as timers do whatever it says. */
export function clockSetByHand(shop: Pick<FixedClock, 'now' | 'add'>) {
  const ticks = new Set<() => void>()
  return {
    clock: {
      now: shop.now,
      every: (_milliseconds: number, tick: () => void) => {
        ticks.add(tick)
        return () => ticks.delete(tick)
      },
    },
    moveBy: (milliseconds: number): void => {
      shop.add(milliseconds)
      for (const tick of ticks) tick()
    },
  }
}
