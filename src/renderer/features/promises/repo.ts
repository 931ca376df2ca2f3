import type { Records } from '#book/records.ts'
import { type Day, day, type Instant, plusDays } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import type { Shut } from '#shared/book/shut.ts'
import { closedDays } from '../visit-stats/model.ts'
import { type Promised, type PromiseId, promises } from './model.ts'
import { isDuePromise, isOpenPromise, soonestPromiseFirst } from './rules.ts'

/** Open promises due on that day or earlier. */
export const dueBy = async (records: Records, today: Day): Promise<readonly Promised[]> =>
  (
    await records
      .table(promises)
      .where('[state+due]')
      .between(['open', day('0001-01-01')], ['open', plusDays(today, 1)])
      .toArray()
  ).filter((each) => isDuePromise(each, today))

/** Those for these days that are open or kept. */
export async function promisedBetween(
  records: Records,
  from: Day,
  to: Day,
): Promise<readonly Promised[]> {
  const inState = (state: Promised['state']) =>
    records
      .table(promises)
      .where('[state+due]')
      .between([state, from], [state, to], true, true)
      .toArray()
  return (await Promise.all([inState('open'), inState('kept')])).flat().filter(isLiving)
}

export async function promiseOf(records: Records, id: PromiseId): Promise<Promised | undefined> {
  const promise = await records.table(promises).get(id)
  return isLiving(promise) ? promise : undefined
}

/** All promises ever made to one customer; there are few. */
export const promisesTo = async (
  records: Records,
  customerId: CustomerId,
): Promise<readonly Promised[]> =>
  (await records.table(promises).where('customerId').equals(customerId).toArray()).filter(isLiving)

export const openTo = async (
  records: Records,
  customerId: CustomerId,
): Promise<readonly Promised[]> =>
  (await promisesTo(records, customerId)).filter(isOpenPromise).sort(soonestPromiseFirst)

/** Newest first. */
export async function madeTo(
  records: Records,
  customerIds: readonly CustomerId[],
  limit: number,
  before?: Instant,
): Promise<readonly Promised[]> {
  const all = await records.table(promises).where('customerId').anyOf(customerIds).toArray()
  return all
    .filter((each) => isLiving(each) && (before === undefined || each.createdAt < before))
    .sort((one, other) => other.createdAt - one.createdAt)
    .slice(0, limit)
}

/** When the shop is shut. */
export const closedOf = async (records: Records): Promise<readonly Shut[]> =>
  (await records.table(closedDays).toArray()).filter(isLiving)
