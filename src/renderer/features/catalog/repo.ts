import type { Records } from '#book/records.ts'
import { purchases, voids } from '#features/purchases/model.ts'
import { snoozes } from '#features/today/model.ts'
import { day } from '#shared/base/day.ts'
import { fold } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { answersTo, isSold, type Product, products } from './model.ts'
import { keysIn, type OftenWritten, oftenIs, oftenWritten, toOffer } from './rules/often-written.ts'
import { inOrder } from './rules/products.ts'

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

/** A snooze until this day says: never. */
export const never = day('9999-12-31')
const about = 'product:'
export const aboutWords = (folded: string): string => about + folded

/** Older sales say little of what is sold now. */
const looked = 1000

export async function offeredProducts(records: Records): Promise<readonly OftenWritten[]> {
  const [newest, sold, asleep] = await Promise.all([
    records.table(purchases).where('day').above('').reverse().limit(looked).toArray(),
    records.table(products).toArray(),
    records.table(snoozes).where('until').equals(never).toArray(),
  ])
  const written = newest.filter((each) => isLiving(each) && keysIn(each).size > 0)
  const ids = written.map(({ id }) => id)
  const gone = await records.table(voids).where('purchaseId').anyOf(ids).toArray()
  const voided = new Set(gone.filter(isLiving).map(({ purchaseId }) => purchaseId))
  const declined = asleep.filter((each) => isLiving(each) && each.about.startsWith(about))
  return oftenWritten(
    written.filter(({ id }) => !voided.has(id)),
    sold,
    new Set(declined.map((each) => each.about.slice(about.length))),
  )
}

/** What a customer has just had the third time, in the whole shop and in words. */
export async function offeredAfter(
  records: Records,
  customerId: CustomerId,
): Promise<OftenWritten | undefined> {
  const latest = await records
    .table(purchases)
    .where('[customerId+day]')
    .between([customerId, ''], [customerId, '\uffff'])
    .reverse()
    .filter(isLiving)
    .limit(oftenIs)
    .toArray()
  const keys = toOffer(latest)
  if (keys.size === 0) return undefined
  const offered = await offeredProducts(records)
  return offered.find(({ words, times }) => times === oftenIs && keys.has(fold(words)))
}
