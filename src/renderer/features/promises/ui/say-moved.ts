import { sayOn } from '#kit/say-when.ts'
import type { Said } from '#shared/base/said.ts'
import type { Promised } from '../model.ts'
import { words } from '../words/en.ts'

/** With where it was last moved from, and whether they were told. */
export function withMove(promise: Promised, when: Said): Said {
  const moved = sayMoved(promise)
  return moved ? words.say('andMoved', { when, moved }) : when
}

/** "moved from Thursday, 5 March, they know": the last move; absent when it was never moved. */
export function sayMoved({ moved, due }: Pick<Promised, 'moved' | 'due'>): Said | undefined {
  const last = moved.at(-1)
  if (!last) return undefined
  // Only days are kept: within one day there is no other to name.
  if (last.from === due) return words.say(last.told ? 'movedSameTold' : 'movedSameUntold')
  const from = { day: sayOn(last.from) }
  return last.told ? words.say('movedTold', from) : words.say('movedUntold', from)
}
