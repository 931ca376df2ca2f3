import type { Records } from '#book/records.ts'
import { day } from '#shared/base/day.ts'
import { addMoney, type Money } from '#shared/base/money.ts'
import { isLiving } from '#shared/book/living.ts'
import { calledOf, customers } from '../../customers/model.ts'
import { purchases, totalOf, voids } from '../../purchases/model.ts'
import { type Order, type OrderId, orders } from '../model.ts'
import { asDone, type DoneFor, doneFor, doneOn } from '../rules/work-done.ts'

/** What was done in a year, by customer. */
export async function doneIn(records: Records, year: number): Promise<readonly DoneFor[]> {
  // It may have been for a day of another year than it was handed over in.
  const from = day(`${year - 1}-01-01`)
  const to = day(`${year + 1}-12-31`)
  const found = await records
    .table(orders)
    .where('[state+day]')
    .between(['handed over', from], ['handed over', to], true, true)
    .toArray()
  const done = found.filter((each) => isLiving(each) && doneOn(each).startsWith(`${year}-`))
  const ids = [...new Set(done.map(({ customerId }) => customerId))]
  const [sold, whose] = await Promise.all([
    soldFor(records, done),
    records.table(customers).bulkGet(ids),
  ])
  const called = new Map(whose.flatMap((each) => (each ? [[each.id, calledOf(each)]] : [])))
  return doneFor(
    done.map((job) => asDone(job, sold)),
    called,
  )
}

/** What the purchases of each came to; one that was voided brought nothing. */
async function soldFor(
  records: Records,
  of: readonly Order[],
): Promise<ReadonlyMap<OrderId, Money>> {
  const ids = of.map(({ id }) => id)
  const found = await records.table(purchases).where('orderId').anyOf(ids).toArray()
  const sales = found.filter(isLiving)
  const saleIds = sales.map(({ id }) => id)
  const gone = await records.table(voids).where('purchaseId').anyOf(saleIds).toArray()
  const voided = new Set(gone.filter(isLiving).map(({ purchaseId }) => purchaseId))
  const sums = new Map<OrderId, Money>()
  for (const sale of sales) {
    const { orderId } = sale
    const isPriced = sale.lines.some(({ price }) => price !== undefined)
    if (orderId === undefined || voided.has(sale.id) || !isPriced) continue
    const before = sums.get(orderId)
    sums.set(orderId, before === undefined ? totalOf(sale) : addMoney(before, totalOf(sale)))
  }
  return sums
}
