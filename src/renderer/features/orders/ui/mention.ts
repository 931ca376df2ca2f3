import type { Records } from '#book/records.ts'
import type { DayMinute } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { openFor, tradeOf } from '../repo.ts'
import { isSecret } from '../rules/order-state.ts'
import { words } from '../words/en.ts'

export async function mentionOrder(
  records: Records,
  customerId: CustomerId,
  { today }: Pick<DayMinute, 'today'>,
): Promise<Said | undefined> {
  const open = await openFor(records, customerId, today)
  const ready = open.find((order) => order.state === 'ready' && !isSecret(order))
  if (!ready) return undefined
  const what = shorten(ready.words, 120)
  const isJob = (await tradeOf(records)) === 'jobs'
  return isJob ? words.say('mentionJob', { what }) : words.say('mention', { what })
}
