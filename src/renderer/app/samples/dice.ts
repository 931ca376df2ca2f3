import { v7 } from 'uuid'
import type { Instant } from '#shared/base/day.ts'
import { asId } from '#shared/book/ids.ts'

/** Random values from a fixed seed: the same sample shop every day, except for its dates. */
export type Dice = {
  /** At least 0, under 1. */
  readonly next: () => number
  readonly int: (from: number, to: number) => number
  readonly chance: (of: number) => boolean
  readonly one: <T>(from: readonly [T, ...T[]]) => T
  /** A UUIDv7 of that moment, so that ids sort by time. */
  readonly id: <Id extends string>(at: Instant) => Id
}

/** mulberry32: small, quick, and good enough to scatter visits over mornings. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    int,
    chance: (of) => next() < of,
    one: (from) => from[int(0, from.length - 1)] ?? from[0],
    id: (at) => asId(v7({ msecs: at, random: Uint8Array.from({ length: 16 }, () => int(0, 255)) })),
  }
}
