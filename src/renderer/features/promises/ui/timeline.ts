import type { Records } from '#book/records.ts'
import type { TimelineEntry } from '#kit/parts/page.ts'
import { sayOn } from '#kit/say-when.ts'
import { impossible } from '#shared/base/assert.ts'
import { dayOf, type Instant } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { Promised } from '../model.ts'
import { madeTo } from '../repo.ts'
import { words } from '../words/en.ts'

export async function promiseTimeline(
  records: Records,
  customerIds: readonly CustomerId[],
  limit: number,
  before?: Instant,
): Promise<readonly TimelineEntry[]> {
  return (await madeTo(records, customerIds, limit, before)).map((promise) => ({
    key: `promise:${promise.id}`,
    at: promise.createdAt,
    day: dayOf(promise.createdAt),
    words: words.say('promised', { what: shorten(promise.what, 300) }),
    more: stateOf(promise),
    kind: 'promise',
  }))
}

function stateOf({ state, due, why }: Promised): Said {
  switch (state) {
    case 'open':
      return words.say('forDay', { day: sayOn(due) })
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
