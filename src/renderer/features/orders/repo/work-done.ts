import type { Records } from '#book/records.ts'
import { day } from '#shared/base/day.ts'
import { addMoney, lessMoney, type Money, noMoney } from '#shared/base/money.ts'
import { isLiving } from '#shared/book/living.ts'
import { calledOf, customers } from '../../customers/model.ts'
import { refunds, totalOf } from '../../purchases/model.ts'
import { type Order, type OrderId, orders } from '../model.ts'
import { asDone, type DoneFor, doneFor, doneOn } from '../rules/work-done.ts'
import { validSales } from './sales.ts'

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

/** What the purchases of each came to, less what was given back. */
async function soldFor(
  records: Records,
  of: readonly Order[],
): Promise<ReadonlyMap<OrderId, Money>> {
  const sales = await validSales(records, of)
  const back = await records
    .table(refunds)
    .where('purchaseId')
    .anyOf(sales.map(({ id }) => id))
    .toArray()
  const sums = new Map<OrderId, Money>()
  for (const sale of sales) {
    const { id, orderId, lines } = sale
    if (orderId === undefined || lines.every(({ price }) => price === undefined)) continue
    const given = back.filter((each) => isLiving(each) && each.purchaseId === id)
    const came = lessMoney(totalOf(sale), addMoney(...given.map(({ amount }) => amount)))
    sums.set(orderId, addMoney(sums.get(orderId) ?? noMoney, came))
  }
  return sums
}
