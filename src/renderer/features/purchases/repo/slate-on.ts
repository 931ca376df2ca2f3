import type { Records } from '#book/records.ts'
import type { Day } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { purchases, voids } from '../model.ts'

/** Who put something on the slate that day and still owes it, and how many purchases it was. */
export async function slateOn(records: Records, on: Day): Promise<ReadonlyMap<CustomerId, number>> {
  const owed = (await records.table(purchases).where('day').equals(on).toArray()).filter(
    (each) => isLiving(each) && each.paid === 'slate',
  )
  const gone = await records
    .table(voids)
    .where('purchaseId')
    .anyOf(owed.map(({ id }) => id))
    .toArray()
  const voided = new Set(gone.filter(isLiving).map(({ purchaseId }) => purchaseId))
  const found = new Map<CustomerId, number>()
  for (const { id, customerId } of owed)
    if (!voided.has(id)) found.set(customerId, (found.get(customerId) ?? 0) + 1)
  return found
}
