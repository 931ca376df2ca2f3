import type { ClosingPart } from '#kit/parts/closing.ts'
import { plusDays } from '#shared/base/day.ts'
import { closedSince, keptOn } from '../repo/kept-on.ts'
import { scoreOf } from '../rules/repeating.ts'
import { words } from '../words/en.ts'
import { scoreSaid } from './score-said.ts'
import { promisesToday } from './today-rows.ts'

/** At closing: promises that have no answer yet, and how many were kept that day. */
export const promisesClosing: ClosingPart = {
  order: 30,
  title: words.say('closing'),
  load: promisesToday,
  left: (count) => words.say('leftOpen', { count }),
  done: async (records, today) => {
    const count = (await keptOn(records, today)).length
    return count === 0 ? undefined : words.say('keptToday', { count })
  },
  own: async (records, today) => {
    const score = scoreOf(await closedSince(records, plusDays(today, -365)))
    return score ? scoreSaid(score, 'scoreYear') : []
  },
}
