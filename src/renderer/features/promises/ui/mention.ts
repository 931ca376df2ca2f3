import type { Records } from '#book/records.ts'
import { impossible } from '#shared/base/assert.ts'
import type { Day } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { promisesTo } from '../repo.ts'
import { worthMentioning } from '../rules.ts'
import { words } from '../words/en.ts'

export async function mentionPromise(
  records: Records,
  customerId: CustomerId,
  today: Day,
): Promise<Said | undefined> {
  const found = worthMentioning(await promisesTo(records, customerId), today)
  if (!found) return undefined
  const { state, promise } = found
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
