import type { Records } from '#book/records.ts'
import { type Product, type ProductId, products } from '#features/catalog/model.ts'
import type { Customer } from '#features/customers/model.ts'
import { isCurrent, preferences } from '#features/preferences/model.ts'
import { purchases } from '#features/purchases/model.ts'
import { visitStats } from '#features/visit-stats/model.ts'
import { dayOf, type Instant, instant, minuteOf } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { facesOf } from '../repo.ts'
import { comesWithinHour, productsIn, type WhyLoved, whyLoved } from '../rules/lovers.ts'

export type Lover = { readonly face: Customer; readonly why: WhyLoved }

/** Read at most: each of them costs two short ranges. */
const asked = 60
const newest = 20

/** Who usually comes within the hour and loves this, whose usual it is first. Nobody is read who does not come now. */
export async function loversOf(
  records: Records,
  likely: (records: Records, now: Instant, limit: number) => Promise<readonly CustomerId[]>,
  id: ProductId,
  now: Instant,
): Promise<readonly Lover[]> {
  const hours = [now, instant(now + 60 * 60_000)]
  const found = await Promise.all(hours.map((each) => likely(records, each, asked)))
  const ids = [...new Set(found.flat())]
  const stats = await records.derivedTable(visitStats).bulkGet(ids)
  const at = { today: dayOf(now), minute: minuteOf(now) }
  const coming = stats.flatMap((each) => (each && comesWithinHour(each, at) ? [each.id] : []))
  const sold = (await records.table(products).toArray()).filter(isLiving)
  const whys = await Promise.all(coming.map((each) => whyOf(records, sold, id, each)))
  const faces = await facesOf(records, coming)
  const lovers = coming.flatMap((each, place) => {
    const [face, why] = [faces.get(each), whys[place]]
    return face && why ? [{ face, why }] : []
  })
  return [
    ...lovers.filter(({ why }) => why === 'usual'),
    ...lovers.filter(({ why }) => why === 'often'),
  ]
}

async function whyOf(
  records: Records,
  sold: readonly Product[],
  id: ProductId,
  customerId: CustomerId,
): Promise<WhyLoved | undefined> {
  const [known, bought] = await Promise.all([
    records.table(preferences).where('customerId').equals(customerId).toArray(),
    records
      .table(purchases)
      .where('[customerId+day]')
      .between([customerId, ''], [customerId, '\uffff'])
      .reverse()
      .filter(isLiving)
      .limit(newest)
      .toArray(),
  ])
  const usuals = known.filter((each) => each.kind === 'usual' && isCurrent(each))
  return whyLoved(id, productsIn(usuals, sold), bought)
}
