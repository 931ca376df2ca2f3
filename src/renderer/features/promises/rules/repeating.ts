import { type Day, plusDays } from '#shared/base/day.ts'
import { isLiving } from '#shared/book/living.ts'
import { isShut, type Shut } from '#shared/book/shut.ts'
import { daysOfRule } from '#shared/said/recurrence.ts'
import type { Promised } from '../model.ts'

type Repeating = Pick<Promised, 'repeat' | 'due' | 'moved'>

/**
 * When a promise that repeats is due again, once this one has its answer: after its own day and after
 * today, never on a day the shop is shut. A day it was moved to does not move those to come.
 */
export function dueAgain(
  { repeat, due, moved }: Repeating,
  today: Day,
  shut: readonly Shut[],
): Day | undefined {
  if (repeat === undefined) return undefined
  const meant = moved[0]?.from ?? due
  const after = [meant, due, today].reduce((one, other) => (one > other ? one : other))
  const stretch = { from: plusDays(after, 1), to: plusDays(after, 800) }
  return daysOfRule(repeat, meant, stretch).find((day) => !isShut(day, shut))
}

/** How promises went; fewer than three say nothing. */
export type Score = {
  readonly kept: number
  readonly of: number
  /** Kept, after they were told of another day in advance. */
  readonly inTime: number
  /** Moved without a word. */
  readonly untold: number
}

export function scoreOf(all: readonly Promised[]): Score | undefined {
  const closed = all.filter((each) => isLiving(each) && each.state !== 'open')
  if (closed.length < 3) return undefined
  const isUntold = ({ moved }: Promised): boolean => moved.some(({ told }) => !told)
  const kept = closed.filter(({ state }) => state === 'kept')
  return {
    kept: kept.length,
    of: closed.length,
    inTime: kept.filter((each) => each.moved.length > 0 && !isUntold(each)).length,
    untold: closed.filter(isUntold).length,
  }
}
