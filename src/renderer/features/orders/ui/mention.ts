import type { Records } from '#book/records.ts'
import type { Mention } from '#kit/parts/counter.ts'
import type { DayMinute } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { openFor, tradeOf } from '../repo.ts'
import { isSecret } from '../rules/order-state.ts'
import { words } from '../words/en.ts'
import { sayWanted } from './say-left.ts'

export async function mentionOrder(
  records: Records,
  customerId: CustomerId,
  { today }: Pick<DayMinute, 'today'>,
): Promise<Mention | undefined> {
  const open = await openFor(records, customerId, today)
  const ready = open.find((order) => order.state === 'ready' && !isSecret(order))
  if (!ready) return undefined
  const what = sayWanted(ready, 120)
  const isJob = (await tradeOf(records)) === 'jobs'
  const said = isJob ? words.say('mentionJob', { what }) : words.say('mention', { what })
  return { key: `order:${ready.id}`, said }
}
