import { survivorOf, survivorsOf } from '#book/merged.ts'
import type { Records } from '#book/records.ts'
import { type Day, day, type Instant } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { type ShopSettings, shopSettingsId } from '#shared/book/shop-settings.ts'
import { isSold, type Product, products } from '../catalog/model.ts'
import { type Customer, calledOf, customers } from '../customers/model.ts'
import { type Device, devices } from '../devices/model.ts'
import { settingsTable } from '../settings/model.ts'
import { type ClosedPeriod, closedDays } from '../visit-stats/model.ts'
import { type Issue, type IssueId, issues } from './model.ts'
import { isOpenIssue, oldestTurnFirst } from './rules/turns.ts'

const ever = (state: Issue['state']): [[string, Day], [string, string]] => [
  [state, day('0001-01-01')],
  [state, '9999-12-31'],
]

export const allOpen = async (records: Records): Promise<readonly Issue[]> =>
  (
    await records
      .table(issues)
      .where('[state+since]')
      .between(...ever('open'))
      .toArray()
  ).filter(isOpenIssue)

/** An issue in a list of all customers, with the name of whose it is. */
export type NamedIssue = { readonly issue: Issue; readonly who: string }

/** Longest waiting first. */
export const openIssues = async (records: Records): Promise<readonly NamedIssue[]> =>
  withNames(records, [...(await allOpen(records))].sort(oldestTurnFirst))

/** By the day it began, newest first. */
export async function settledIssues(
  records: Records,
  limit: number,
): Promise<readonly NamedIssue[]> {
  const settled = records
    .table(issues)
    .where('[state+since]')
    .between(...ever('settled'))
    .reverse()
    .filter(isLiving)
  const found: NamedIssue[] = []
  // Those left out take no place of the page, so that it tells whether there are more.
  for (let from = 0; found.length < limit; from += limit) {
    const some = await settled.clone().offset(from).limit(limit).toArray()
    found.push(...(await withNames(records, some)))
    if (some.length < limit) break
  }
  return found.slice(0, limit)
}

/** Without those of customers in the trash. */
async function withNames(
  records: Records,
  found: readonly Issue[],
): Promise<readonly NamedIssue[]> {
  const ids = [...new Set(found.map((each) => each.customerId))]
  const now = await survivorsOf<Customer>(records, customers, ids)
  const names = new Map(
    now.flatMap((each, at) => (each && isLiving(each) ? [[ids[at], calledOf(each)]] : [])),
  )
  return found.flatMap((issue) => {
    const who = names.get(issue.customerId)
    return who === undefined ? [] : [{ issue, who }]
  })
}

export async function issueOf(records: Records, id: IssueId): Promise<Issue | undefined> {
  const issue = await records.table(issues).get(id)
  return isLiving(issue) ? issue : undefined
}

// Read in one query and filtered afterwards: a filter on the index would ask for each row alone.
const issuesOf = async (records: Records, customerIds: readonly CustomerId[]) =>
  (await records.table(issues).where('customerId').anyOf(customerIds).toArray()).filter(isLiving)

/** Oldest first. */
export const openOf = async (records: Records, customerId: CustomerId): Promise<readonly Issue[]> =>
  (await issuesOf(records, [customerId]))
    .filter(isOpenIssue)
    .sort((one, other) => one.since.localeCompare(other.since))

/** The same with the periods the shop was shut, which do not count for us. */
export async function openWith(records: Records, customerId: CustomerId) {
  const [open, shut] = await Promise.all([openOf(records, customerId), shutTimes(records)])
  return { open, shut }
}

/** Newest first, by when they were written down. */
export const writtenOf = async (
  records: Records,
  customerIds: readonly CustomerId[],
  limit: number,
  before?: Instant,
): Promise<readonly Issue[]> =>
  (await issuesOf(records, customerIds))
    .filter((each) => before === undefined || each.createdAt < before)
    .sort((one, other) => other.createdAt - one.createdAt)
    .slice(0, limit)

/** The periods the shop was shut: a handful, and none of their days count for us. */
export const shutTimes = async (records: Records): Promise<readonly ClosedPeriod[]> =>
  (await records.table(closedDays).toArray()).filter(isLiving)

export const theirDevices = async (
  records: Records,
  customerId: CustomerId,
): Promise<readonly Device[]> =>
  (await records.table(devices).where('customerId').equals(customerId).toArray()).filter(isLiving)

export const soldProducts = async (records: Records): Promise<readonly Product[]> =>
  (await records.table(products).toArray()).filter(isSold)

/** What an issue is about, by name. */
export async function subjectOf(records: Records, issue: Issue): Promise<string | undefined> {
  const [device, product] = await Promise.all([
    issue.deviceId ? records.table(devices).get(issue.deviceId) : undefined,
    issue.productId ? survivorOf<Product>(records, products, issue.productId) : undefined,
  ])
  return [device, product].find(isLiving)?.name
}

/** Settled ones to be asked "still working?" by now. */
export const toAskBy = async (records: Records, today: Day): Promise<readonly Issue[]> =>
  (await records.table(issues).where('checkOn').belowOrEqual(today).toArray()).filter(
    (each) => isLiving(each) && each.state === 'settled',
  )

/** After how many days the owner asks that. */
export const checksOf = async (records: Records): Promise<Pick<ShopSettings, 'checkAfter'>> =>
  (await records.table(settingsTable).get(shopSettingsId)) ?? {}
