import type { Records } from '#book/records.ts'
import { isLiving } from '#shared/book/living.ts'
import { answersTo, isSold, type Product, products } from './model.ts'
import { inOrder } from './rules.ts'

/** Everything ever sold. A shop has some hundred products at most, so they are read together. */
export const allProducts = (records: Records): Promise<readonly Product[]> =>
  records
    .table(products)
    .toArray()
    .then((all) => all.filter(isLiving))

/** For the search box: sold products that match the folded words. */
export async function soldAnsweringTo(
  records: Records,
  folded: string,
  limit: number,
): Promise<readonly Product[]> {
  const all = await allProducts(records)
  return inOrder(all.filter((each) => isSold(each) && answersTo(each, folded))).slice(0, limit)
}
