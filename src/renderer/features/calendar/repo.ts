import { survivorsOf } from '#book/merged.ts'
import type { Records } from '#book/records.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { type Customer, customers } from '../customers/model.ts'

/** Whoever each of them is now; nobody for one in the trash. */
export async function peopleOf(
  records: Records,
  ids: readonly CustomerId[],
): Promise<ReadonlyMap<CustomerId, Customer>> {
  const found = await survivorsOf<Customer>(records, customers, ids)
  return new Map(
    ids.flatMap((id, at) => {
      const customer = found[at]
      return customer && isLiving(customer) ? [[id, customer]] : []
    }),
  )
}
