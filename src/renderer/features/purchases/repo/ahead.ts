import type { Records } from '#book/records.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { type Product, products } from '../../catalog/model.ts'
import { type PaidAhead, type PurchaseId, paidAhead, purchases } from '../model.ts'
import { storiesOf, storyOf } from '../repo.ts'
import { type Balance, balancesOf } from '../rules/ahead.ts'
import type { PurchaseStory } from '../rules/totals.ts'

/** What they paid ahead and what is left of it; for most people one look into an index. */
export async function aheadOf(
  records: Records,
  customerId: CustomerId,
): Promise<readonly Balance[]> {
  const all = await records.table(paidAhead).where('customerId').equals(customerId).toArray()
  const ids = all.filter(isLiving).map((each) => each.id)
  if (ids.length === 0) return []
  const drew = await records.table(purchases).where('aheadId').anyOf(ids).toArray()
  return balancesOf(all, await storiesOf(records, drew.filter(isLiving)))
}

/** A sale, and what it was taken off, also where that is in the trash. */
export type SaleAhead = {
  readonly story: PurchaseStory
  readonly ahead: PaidAhead | undefined
  readonly products: readonly Product[]
}

export async function paidAheadFor(
  records: Records,
  id: PurchaseId,
): Promise<SaleAhead | undefined> {
  const story = await storyOf(records, id)
  if (!story) return undefined
  const { aheadId, productIds } = story.purchase
  const [ahead, sold] = await Promise.all([
    aheadId && records.table(paidAhead).get(aheadId),
    records.table(products).bulkGet([...productIds]),
  ])
  return { story, ahead, products: sold.filter((each) => each !== undefined) }
}
