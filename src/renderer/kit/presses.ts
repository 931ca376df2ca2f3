import type { Clock } from '#platform/clock.ts'
import { type KeyTime, type Slip, slipOf } from '#shared/base/key-press.ts'

/** A key press, and what is wrong with it, if anything. */
export type Press = {
  readonly at: KeyTime
  readonly slip?: Slip | undefined
  /** The same hold was reported before. */
  readonly isReported?: boolean
}

/** `at`: when it went down; `isHeld`: repeats came since. */
type Last = { readonly key: string; readonly at: KeyTime; readonly isHeld: boolean }

const presses = new WeakMap<Event, Press>()
/** A key that came before another one was let go on purpose: Enter, 2, Enter is no bounce. */
let last: Last | undefined

/**
 * Keeps which key was last pressed and when, on every screen: the Enter that saves a panel and the one
 * that follows on the card are one key. Returns the function that ends it.
 */
export function watchPresses(clock: Clock): () => void {
  const keep = (event: KeyboardEvent): void => {
    const at = keyTime(clock, event.timeStamp)
    const before = last?.key === event.key ? last : undefined
    const slip = slipOf({ repeat: event.repeat, at }, before?.at)
    presses.set(event, { at, slip, isReported: event.repeat && before?.isHeld === true })
    const wentDown = event.repeat && before ? before.at : at
    last = { key: event.key, at: wentDown, isHeld: event.repeat }
  }
  window.addEventListener('keydown', keep, { capture: true })
  return () => window.removeEventListener('keydown', keep, { capture: true })
}

/** When the key went down, which is earlier than now in a busy window. */
export function keyTime(clock: Clock, page: number = performance.now()): KeyTime {
  return { page, clock: clock.now() - (performance.now() - page) }
}

/** What `watchPresses` kept of this event. */
export const pressOf = (event: KeyboardEvent): Press =>
  presses.get(event) ?? { at: { page: event.timeStamp, clock: event.timeStamp } }

/** A scanner pressed it, no finger: the next one is no bounce of it. */
export function forgetPress({ key }: KeyboardEvent): void {
  if (last?.key === key) last = undefined
}
