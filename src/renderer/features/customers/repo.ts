import { idsOf, survivorOf } from '#book/merged.ts'
import type { Records } from '#book/records.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { type Customer, customers } from './model.ts'

export const customerOf = (records: Records, id: CustomerId): Promise<Customer | undefined> =>
  records.table(customers).get(id)

/** Every card of one person. */
export const everyCardOf = (records: Records, id: CustomerId): Promise<readonly CustomerId[]> =>
  idsOf(records, customers, id)

/** The card of the customer, following merges; absent for someone who is not in the book. */
export const cardOfNow = (records: Records, id: CustomerId): Promise<Customer | undefined> =>
  survivorOf<Customer>(records, customers, id)

/** The customers they sent to us. */
export async function sentBy(records: Records, id: CustomerId): Promise<readonly Customer[]> {
  const by = (who: CustomerId) =>
    records.table(customers).where('introducedBy').equals(who).toArray()
  // Few were merged: only those are looked up.
  const [own, ids] = await Promise.all([by(id), idsOf(records, customers, id)])
  const others = await Promise.all(ids.filter((each) => each !== id).map(by))
  return [own, ...others].flat().filter(isLiving)
}

/** Those whose introducer has not been thanked yet. */
export const notThankedFor = (records: Records, limit: number): Promise<Customer[]> =>
  records
    .table(customers)
    .where('introducedBy')
    .above('')
    .filter((each) => isLiving(each) && !each.thankedForIntroducing)
    .limit(limit)
    .toArray()
