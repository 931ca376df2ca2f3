import type { Records } from '#book/records.ts'
import { isLiving } from '#shared/book/living.ts'
import { type Purchase, purchases, voids } from '../../purchases/model.ts'
import type { Order } from '../model.ts'

/** What handing these over sold, without the sales that were voided. */
export async function validSales(
  records: Records,
  of: readonly Order[],
): Promise<readonly Purchase[]> {
  const found = await records
    .table(purchases)
    .where('orderId')
    .anyOf(of.map(({ id }) => id))
    .toArray()
  const gone = await records
    .table(voids)
    .where('purchaseId')
    .anyOf(found.map(({ id }) => id))
    .toArray()
  const voided = new Set(gone.filter(isLiving).map(({ purchaseId }) => purchaseId))
  return found.filter((each) => isLiving(each) && !voided.has(each.id))
}
