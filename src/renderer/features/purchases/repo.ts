import type { Records } from '#book/records.ts'
import { type Day, dayOf, type Instant } from '#shared/base/day.ts'
import type { Money } from '#shared/base/money.ts'
import { present } from '#shared/base/present.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { type ShopSettings, shopSettingsId } from '#shared/book/shop-settings.ts'
import { type Product, type ProductId, products } from '../catalog/model.ts'
import { type Customer, customers } from '../customers/model.ts'
import { type Preference, preferences } from '../preferences/model.ts'
import { firstSettings, settingsTable } from '../settings/model.ts'
import { visitStats } from '../visit-stats/model.ts'
import {
  type Purchase,
  type PurchaseId,
  payments,
  purchases,
  refunds,
  slates,
  voids,
} from './model.ts'
import { isFresh, justBefore } from './rules/habits.ts'
import { paidInParts } from './rules/slate.ts'
import { type PurchaseStory, type Slate, slateOf } from './rules/totals.ts'

export type Habits = {
  /** The people inside the customer, who may have their own usuals. */
  readonly people: Customer['people']
  readonly known: readonly Preference[]
  readonly products: readonly Product[]
  /** The last few that were not voided, newest first. */
  readonly recent: readonly Purchase[]
}

const recentRead = 8

/** All that the button "Log the usual" needs, in one round: Enter waits for it. */
export async function habitsOf(records: Records, customerId: CustomerId): Promise<Habits> {
  const [customer, known, sold, recent] = await Promise.all([
    records.table(customers).get(customerId),
    records.table(preferences).where('customerId').equals(customerId).toArray(),
    records.table(products).toArray(),
    recentOf(records, customerId, recentRead),
  ])
  const people = customer?.people ?? []
  return { people, known: known.filter(isLiving), products: sold.filter(isLiving), recent }
}

/** What a purchase of these products is held against. */
export async function cautionsFor(
  records: Records,
  customerId: CustomerId,
  productIds: readonly ProductId[],
): Promise<Pick<Habits, 'known' | 'products'>> {
  const [known, sold] = await Promise.all([
    records.table(preferences).where('customerId').equals(customerId).toArray(),
    records.table(products).bulkGet([...productIds]),
  ])
  return { known: known.filter(isLiving), products: sold.filter((each) => each !== undefined) }
}

/** What logging the usual reads besides the customer, in one round: each round delays the counter. */
export async function habitsToLog(
  records: Records,
  customerId: CustomerId,
  now: Instant,
): Promise<Omit<Habits, 'people'>> {
  const [known, sold, newest] = await Promise.all([
    records.table(preferences).where('customerId').equals(customerId).toArray(),
    records.table(products).toArray(),
    loggedToday(records, customerId, now),
  ])
  const fresh = newest.filter((each) => isLiving(each) && isFresh(each, now))
  // Usually there is none, so nothing more is read.
  const gone = await Promise.all(
    fresh.map((each) => records.table(voids).where('purchaseId').equals(each.id).toArray()),
  )
  const recent = fresh.filter((_, at) => !gone[at]?.some(isLiving))
  return { known: known.filter(isLiving), products: sold.filter(isLiving), recent }
}

/** Of today, and for a minute after midnight of yesterday: read at once, where a cursor goes row by row. */
const loggedToday = (records: Records, customerId: CustomerId, now: Instant) =>
  records
    .table(purchases)
    .where('[customerId+day]')
    .between([customerId, dayOf(justBefore(now))], [customerId, dayOf(now)], true, true)
    .toArray()

const newestByDay = (records: Records, customerId: CustomerId) =>
  records
    .table(purchases)
    .where('[customerId+day]')
    .between([customerId, ''], [customerId, '\uffff'], true, true)
    .reverse()

/** The valid ones of the newest few, newest first. A void always moves with its purchase. */
async function recentOf(
  records: Records,
  customerId: CustomerId,
  limit: number,
): Promise<readonly Purchase[]> {
  const [newest, gone] = await Promise.all([
    newestByDay(records, customerId).filter(isLiving).limit(limit).toArray(),
    records.table(voids).where('customerId').equals(customerId).toArray(),
  ])
  const voided = new Set(gone.filter(isLiving).map((each) => each.purchaseId))
  return newest
    .filter((each) => !voided.has(each.id))
    .sort((one, other) => other.at - one.at || (one.id < other.id ? 1 : -1))
}

/** By day, and within a day by their moment. */
async function newestOf(
  records: Records,
  customerId: CustomerId,
  limit: number,
  before?: Instant,
): Promise<readonly Purchase[]> {
  const last = before === undefined ? '\uffff' : dayOf(before)
  const days = (from: Day | '', to: string) =>
    records
      .table(purchases)
      .where('[customerId+day]')
      .between([customerId, from], [customerId, to], true, true)
  const isBefore = (each: Purchase): boolean =>
    isLiving(each) && (before === undefined || each.at < before)
  const latest = days('', last).reverse()
  // Filtered before the limit: a page with rows in the trash must not look like the last one.
  const some = await latest.filter(isBefore).limit(limit).toArray()
  const oldest = some.at(-1)?.day
  // The index has days, not moments: the day of the page break is read whole.
  const day =
    some.length < limit || !oldest ? [] : await days(oldest, oldest).filter(isBefore).toArray()
  const whole = new Map([...some, ...day].map((each) => [each.id, each]))
  return [...whole.values()]
    .sort((one, other) => other.at - one.at || (one.id < other.id ? 1 : -1))
    .slice(0, limit)
}

/** Each with its refunds, what was paid of it in parts, and whether it was voided. */
export async function storiesOf(
  records: Records,
  of: readonly Purchase[],
): Promise<readonly PurchaseStory[]> {
  const ids = of.map((each) => each.id)
  if (ids.length === 0) return []
  const [back, gone, paid] = await Promise.all([
    records.table(refunds).where('purchaseId').anyOf(ids).toArray(),
    records.table(voids).where('purchaseId').anyOf(ids).toArray(),
    records.table(payments).where('purchaseIds').anyOf(ids).distinct().toArray(),
  ])
  const voided = new Set(gone.filter(isLiving).map((each) => each.purchaseId))
  const parts = paidInParts(paid)
  return of.map((purchase) =>
    present({
      purchase,
      refunds: back.filter((each) => each.purchaseId === purchase.id && isLiving(each)),
      voided: voided.has(purchase.id),
      inParts: parts.get(purchase.id),
    }),
  )
}

export async function storyOf(
  records: Records,
  id: PurchaseId,
): Promise<PurchaseStory | undefined> {
  const purchase = await records.table(purchases).get(id)
  return purchase && isLiving(purchase) ? (await storiesOf(records, [purchase]))[0] : undefined
}

/** Newest first, of one customer with several ids. */
export async function newestStories(
  records: Records,
  customerIds: readonly CustomerId[],
  limit: number,
  before?: Instant,
): Promise<readonly PurchaseStory[]> {
  const found = await Promise.all(customerIds.map((id) => newestOf(records, id, limit, before)))
  const newest = found
    .flat()
    .sort((one, other) => other.at - one.at)
    .slice(0, limit)
  return storiesOf(records, newest)
}

/** What is still open on their slate. */
export async function slateOfCustomer(records: Records, customerId: CustomerId): Promise<Slate> {
  return slateOf(await owedBy(records, customerId))
}

export async function owedBy(
  records: Records,
  customerId: CustomerId,
): Promise<readonly PurchaseStory[]> {
  const slate = await records.derivedTable(slates).get(customerId)
  if (!slate) return []
  return storiesAt(records, slate.open)
}

/** Of those that are there; the trash too. */
export async function storiesAt(
  records: Records,
  ids: readonly PurchaseId[],
): Promise<readonly PurchaseStory[]> {
  const found = await records.table(purchases).bulkGet([...ids])
  return storiesOf(
    records,
    found.filter((each) => each !== undefined),
  )
}

export type Custom = { readonly first: Day; readonly purchases: number; readonly spend: Money }

/** Since when they buy here, and the total: for the owner only. */
export async function customOf(
  records: Records,
  customerId: CustomerId,
): Promise<Custom | undefined> {
  const [stats, first] = await Promise.all([
    records.derivedTable(visitStats).get(customerId),
    records
      .table(purchases)
      .where('[customerId+day]')
      .between([customerId, ''], [customerId, '\uffff'])
      .filter(isLiving)
      .first(),
  ])
  if (!stats || !first || stats.purchases === 0) return undefined
  return { first: first.day, purchases: stats.purchases, spend: stats.spend }
}

/** How this shop calls work and writes money, for texts made outside a screen. */
export async function wayOfShop(
  records: Records,
): Promise<Pick<ShopSettings, 'currency' | 'language' | 'trade'>> {
  const settings = await records.table(settingsTable).get(shopSettingsId)
  return settings ?? firstSettings
}
