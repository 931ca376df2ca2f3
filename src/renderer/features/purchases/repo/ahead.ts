import type { Records } from '#book/records.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { paidAhead, purchases, voids } from '../model.ts'
import { type Balance, balancesOf, without } from '../rules/ahead.ts'

/** What they paid ahead and what is left of it; for most people one look into an index. */
export async function aheadOf(
  records: Records,
  customerId: CustomerId,
): Promise<readonly Balance[]> {
  const all = await records.table(paidAhead).where('customerId').equals(customerId).toArray()
  const ids = all.filter(isLiving).map((each) => each.id)
  if (ids.length === 0) return []
  const drew = await records.table(purchases).where('aheadId').anyOf(ids).toArray()
  const drawn = drew.map((each) => each.id)
  const gone =
    drawn.length === 0 ? [] : await records.table(voids).where('purchaseId').anyOf(drawn).toArray()
  const voided = new Set(gone.filter(isLiving).map((each) => each.purchaseId))
  return balancesOf(all, without(drew, voided))
}
