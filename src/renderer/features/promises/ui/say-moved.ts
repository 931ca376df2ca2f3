import { sayMovedTime, sayOnAt } from '#kit/say-when.ts'
import type { Said } from '#shared/base/said.ts'
import type { Promised } from '../model.ts'
import { words } from '../words/en.ts'

/** With where it was last moved from, and whether they were told. */
export function withMove(promise: Promised, when: Said): Said {
  const moved = sayMoved(promise)
  return moved ? words.say('andMoved', { when, moved }) : when
}

/** "moved from Thursday, 5 March, they know": the last move; absent when it was never moved. */
export function sayMoved(promise: Pick<Promised, 'moved' | 'due' | 'dueMinute'>): Said | undefined {
  const last = promise.moved.at(-1)
  if (!last) return undefined
  const moved = sayMove(last, promise)
  return last.told ? words.say('andTold', { moved }) : words.say('andUntold', { moved })
}

function sayMove(
  { from, fromMinute }: Promised['moved'][number],
  { due, dueMinute }: Pick<Promised, 'due' | 'dueMinute'>,
): Said {
  if (from !== due) return words.say('movedFrom', { from: sayOnAt(from, fromMinute) })
  return sayMovedTime(fromMinute, dueMinute) ?? words.say('moved')
}
