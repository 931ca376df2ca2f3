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

/**
 * Everyone in the trash, put there last first. No index holds them: they are the ids the people
 * index does not have, which is quicker than reading everyone.
 */
export async function inTheTrash(
  records: Records,
  isIndexed: (id: CustomerId) => boolean,
): Promise<readonly Customer[]> {
  const table = records.table(customers)
  const ids = await table.toCollection().primaryKeys()
  // Keys of the customers table are customer ids.
  const rows = await table.bulkGet(ids.filter((id) => !isIndexed(id as CustomerId)))
  return rows
    .flatMap((row) => (row?.deletedAt === undefined ? [] : [row]))
    .sort((one, other) => (other.deletedAt ?? 0) - (one.deletedAt ?? 0))
}
