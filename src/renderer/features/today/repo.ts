import { survivorsOf } from '#book/merged.ts'
import type { Records } from '#book/records.ts'
import type { Day } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { type Customer, customers } from '../customers/model.ts'
import { type Mentioned, mentioned, type Snooze, snoozes } from './model.ts'

/** Who each of them is now: themselves, the one they were merged into, or nobody (in the trash). */
export async function whoTheyAre(
  records: Records,
  ids: readonly CustomerId[],
): Promise<ReadonlyMap<CustomerId, CustomerId | undefined>> {
  const found = await survivorsOf<Customer>(records, customers, ids)
  return new Map(ids.map((id, at) => [id, isLiving(found[at]) ? found[at]?.id : undefined]))
}

/** What is put off today. */
export const asleepBeyond = (records: Records, today: Day): Promise<readonly Snooze[]> =>
  records.table(snoozes).where('until').above(today).toArray()

export const mentionedTo = async (
  records: Records,
  customerId: CustomerId,
): Promise<readonly Mentioned[]> =>
  (await records.table(mentioned).where('customerId').equals(customerId).toArray()).filter(isLiving)
