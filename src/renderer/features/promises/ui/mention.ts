import type { MentionPart } from '#kit/parts/counter.ts'
import { impossible } from '#shared/base/assert.ts'
import type { Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
import { promisesTo } from '../repo.ts'
import { type ToMention, worthMentioning } from '../rules.ts'
import { words } from '../words/en.ts'

export const mentionPromise: MentionPart['load'] = async (records, customerId, now) => {
  const found = worthMentioning(await promisesTo(records, customerId), now)
  if (!found) return undefined
  const { id, due } = found.promise
  // Once it is late there is something else to say than on its day.
  return { key: `promise:${id}:${due}:${found.state}`, said: wordsOf(found) }
}

function wordsOf({ state, promise }: ToMention): Said {
  const what = shorten(promise.what, 120)
  switch (state) {
    case 'late':
      return words.say('mentionLate', { what })
    case 'due':
      return words.say('mentionDue', { what })
    case 'broken':
      return words.say('mentionBroken', { what })
    default:
      return impossible(state)
  }
}
