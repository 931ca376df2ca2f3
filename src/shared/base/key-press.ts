/**
 * A moment by both clocks of the window. The page's own stands still while the computer sleeps; the
 * computer's can be set back.
 */
export type KeyTime = { readonly page: number; readonly clock: number }

/** Milliseconds between two moments, by the clock that saw more of them. */
export const passedSince = (from: KeyTime, to: KeyTime): number =>
  Math.max(to.page - from.page, to.clock - from.clock)

/** A press nobody meant: a key held down, or a worn switch that closes twice. */
export type Slip = 'held' | 'bounce'

const bounces = 80

export function slipOf(
  press: { readonly repeat: boolean; readonly at: KeyTime },
  lastOfThisKey: KeyTime | undefined,
): Slip | undefined {
  if (press.repeat) return 'held'
  const isBounce = lastOfThisKey !== undefined && passedSince(lastOfThisKey, press.at) < bounces
  return isBounce ? 'bounce' : undefined
}
