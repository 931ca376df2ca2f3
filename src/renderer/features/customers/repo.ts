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

/** The card they are known by now; nothing for someone who is not in the book. */
export const cardOfNow = (records: Records, id: CustomerId): Promise<Customer | undefined> =>
  survivorOf<Customer>(records, customers, id)

/** Whom they sent to us. */
export async function sentBy(records: Records, id: CustomerId): Promise<readonly Customer[]> {
  const by = (who: CustomerId) =>
    records.table(customers).where('introducedBy').equals(who).toArray()
  // Few were ever someone else: those are asked for only where there are any.
  const [own, ids] = await Promise.all([by(id), idsOf(records, customers, id)])
  const others = await Promise.all(ids.filter((each) => each !== id).map(by))
  return [own, ...others].flat().filter(isLiving)
}

/** Those who came through someone we have not thanked yet. */
export const notThankedFor = (records: Records, limit: number): Promise<Customer[]> =>
  records
    .table(customers)
    .where('introducedBy')
    .above('')
    .filter((each) => isLiving(each) && !each.thankedForIntroducing)
    .limit(limit)
    .toArray()
