import { whoTheyAreNow } from '#book/merged.ts'
import type { Records } from '#book/records.ts'
import type { Day } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { customers } from '../customers/model.ts'
import { type Mentioned, mentioned, type Snooze, snoozes } from './model.ts'

/** Who each of them is now: themselves, the one they were merged into, or nobody (in the trash). */
export const whoTheyAre = (
  records: Records,
  ids: readonly CustomerId[],
): Promise<ReadonlyMap<CustomerId, CustomerId | undefined>> =>
  whoTheyAreNow(records, customers, ids)

/** What is put off today. */
export const asleepBeyond = (records: Records, today: Day): Promise<readonly Snooze[]> =>
  records.table(snoozes).where('until').above(today).toArray()

export const mentionedTo = async (
  records: Records,
  customerId: CustomerId,
): Promise<readonly Mentioned[]> =>
  (await records.table(mentioned).where('customerId').equals(customerId).toArray()).filter(isLiving)
