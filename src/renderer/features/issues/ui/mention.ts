import type { Records } from '#book/records.ts'
import type { Mention } from '#kit/parts/counter.ts'
import { shorten } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { openOf } from '../repo.ts'
import { words } from '../words/en.ts'

export async function mentionIssue(
  records: Records,
  customerId: CustomerId,
): Promise<Mention | undefined> {
  const ours = (await openOf(records, customerId)).find((issue) => issue.turn === 'ours')
  if (!ours) return undefined
  const said = words.say('mention', { what: shorten(ours.words, 120) })
  return { key: `issue:${ours.id}:${ours.turnSince}`, said }
}
