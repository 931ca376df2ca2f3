import type { TimelinePart } from '#kit/parts/page.ts'
import { sayOn } from '#kit/say-when.ts'
import { impossible } from '#shared/base/assert.ts'
import { dayOf } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
import type { Promised } from '../model.ts'
import { madeTo } from '../repo.ts'
import { words } from '../words/en.ts'
import { withMove } from './say-moved.ts'

export const promiseTimeline: TimelinePart['load'] = async (records, customerIds, limit, before) =>
  (await madeTo(records, customerIds, limit, before)).map((promise) => ({
    key: `promise:${promise.id}`,
    at: promise.createdAt,
    day: dayOf(promise.createdAt),
    words: words.say('promised', { what: shorten(promise.what, 300) }),
    more: stateOf(promise),
    kind: 'promise',
  }))

function stateOf(promise: Promised): Said {
  const { state, due, why } = promise
  switch (state) {
    case 'open':
      return withMove(promise, words.say('forDay', { day: sayOn(due) }))
    case 'kept':
      return words.say('itWasKept')
    case 'broken':
      return why === undefined
        ? words.say('itWasBroken')
        : words.say('brokenBecause', { why: shorten(why, 200) })
    default:
      return impossible(state)
  }
}
