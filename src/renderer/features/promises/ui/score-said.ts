import type { Said } from '#shared/base/said.ts'
import type { Score } from '../rules/repeating.ts'
import { words } from '../words/en.ts'

/** "You kept 7 of 9 promises", "one moved in time", "2 moved without a word". */
export const scoreSaid = (
  { kept, of, inTime, untold }: Score,
  first: 'score' | 'scoreYear',
): readonly Said[] => [
  words.say(first, { kept, of }),
  ...(inTime > 0 ? [words.say('scoreInTime', { count: inTime })] : []),
  ...(untold > 0 ? [words.say('scoreUntold', { count: untold })] : []),
]
