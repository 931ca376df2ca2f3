import type { Records } from '#book/records.ts'
import type { Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { openOf } from '../repo.ts'
import { words } from '../words/en.ts'

export async function mentionIssue(
  records: Records,
  customerId: CustomerId,
): Promise<Said | undefined> {
  const ours = (await openOf(records, customerId)).find((issue) => issue.turn === 'ours')
  return ours && words.say('mention', { what: shorten(ours.words, 120) })
}
