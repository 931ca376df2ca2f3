import type { Records } from '#book/records.ts'
import { dayOf, type Instant } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { customers } from '../../customers/model.ts'
import {
  type OpenSlate,
  type PaidAhead,
  type Payment,
  type PaymentId,
  paidAhead,
  payments,
  slates,
} from '../model.ts'
import type { Balance } from '../rules/ahead.ts'
import { aheadOf } from './ahead.ts'

/** What is open between them and the shop: debt on one side, what was paid ahead on the other. */
export type Standing = {
  readonly slate: OpenSlate | undefined
  readonly ahead: readonly Balance[]
}

export async function standingOf(records: Records, customerId: CustomerId): Promise<Standing> {
  const [slate, ahead] = await Promise.all([
    records.derivedTable(slates).get(customerId),
    aheadOf(records, customerId),
  ])
  return { slate, ahead }
}

/** Everybody who owes something, the oldest debt first. */
export const whoOwes = (records: Records): Promise<readonly OpenSlate[]> =>
  records.derivedTable(slates).orderBy('oldest').toArray()

/** Names for paper, by id: how someone is recognised is not printed. */
export async function namesForPaper(
  records: Records,
  ids: readonly CustomerId[],
): Promise<ReadonlyMap<CustomerId, string | undefined>> {
  const rows = await records.table(customers).bulkGet([...ids])
  return new Map(ids.map((id, at) => [id, rows[at]?.name]))
}

export async function paymentOf(records: Records, id: PaymentId): Promise<Payment | undefined> {
  const payment = await records.table(payments).get(id)
  return isLiving(payment) ? payment : undefined
}

/** Their payments, newest first, and what they paid ahead. */
export async function moneyStories(
  records: Records,
  customerIds: readonly CustomerId[],
  limit: number,
  before?: Instant,
): Promise<{ readonly paid: readonly Payment[]; readonly ahead: readonly PaidAhead[] }> {
  const last = before === undefined ? '\uffff' : dayOf(before)
  const isIn = (at: Instant): boolean => before === undefined || at < before
  const [paid, ahead] = await Promise.all([
    Promise.all(
      customerIds.map((id) =>
        records
          .table(payments)
          .where('[customerId+day]')
          .between([id, ''], [id, last], true, true)
          .reverse()
          .filter((each) => isLiving(each) && isIn(each.at))
          .toArray(),
      ),
    ),
    records
      .table(paidAhead)
      .where('customerId')
      .anyOf([...customerIds])
      .toArray(),
  ])
  return {
    paid: paid
      .flat()
      .sort((one, other) => other.at - one.at)
      .slice(0, limit),
    ahead: ahead.filter((each) => isLiving(each) && isIn(each.createdAt)),
  }
}
