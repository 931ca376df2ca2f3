import type { Records } from '#book/records.ts'
import { type Day, day, plusDays } from '#shared/base/day.ts'
import { addMoney, type Money, noMoney } from '#shared/base/money.ts'
import { present } from '#shared/base/present.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { type ShopSettings, shopSettingsId, type Trade } from '#shared/book/shop-settings.ts'
import { isSold, type Product, products } from '../catalog/model.ts'
import { customers } from '../customers/model.ts'
import { type DeviceRowId, devices } from '../devices/model.ts'
import { allergiesOf, preferences } from '../preferences/model.ts'
import { type OpenSlate, purchases, slates } from '../purchases/model.ts'
import { firstSettings, settingsTable } from '../settings/model.ts'
import { type ClosedPeriod, closedDays } from '../visit-stats/model.ts'
import { type Order, type OrderId, orders } from './model.ts'
import {
  allOpenOccurrences,
  nextOccurrences,
  occurrenceOf,
  occurrencesBetween,
  openOccurrences,
  standingFor,
} from './repo/repeats.ts'
import { validSales } from './repo/sales.ts'
import { isOpenOrder, soonestOrderFirst } from './rules/order-state.ts'
import { type Collected, notCollectedOf } from './rules/standing.ts'

/** Open orders for that day, and those of earlier days that are still open. */
export async function openBy(records: Records, today: Day): Promise<readonly Order[]> {
  const inState = (state: Order['state']) =>
    records
      .table(orders)
      .where('[state+day]')
      .between([state, day('0001-01-01')], [state, plusDays(today, 1)])
      .toArray()
  const [ordered, ready, round] = await Promise.all([
    inState('ordered'),
    inState('ready'),
    allOpenOccurrences(records, today),
  ])
  return [...[...ordered, ...ready].filter(isOpenOrder), ...round]
}

/** Orders of these days in all states, with the days of those that come round. */
export async function ordersBetween(
  records: Records,
  from: Day,
  to: Day,
): Promise<readonly Order[]> {
  const [stored, round] = await Promise.all([
    records.table(orders).where('day').between(from, to, true, true).toArray(),
    occurrencesBetween(records, from, to),
  ])
  return [...stored.filter(isLiving), ...round].sort(soonestOrderFirst)
}

/** The names of the machines they are about. */
export async function devicesIn(
  records: Records,
  of: readonly Order[],
): Promise<ReadonlyMap<DeviceRowId, string>> {
  const ids = [...new Set(of.flatMap(({ deviceId }) => deviceId ?? []))]
  const found = await records.table(devices).bulkGet(ids)
  return new Map(found.flatMap((each) => (each && isLiving(each) ? [[each.id, each.name]] : [])))
}

const ordersOf = async (records: Records, customerIds: readonly CustomerId[]) =>
  (await records.table(orders).where('customerId').anyOf(customerIds).toArray()).filter(isLiving)

/** With what comes round for them: what is late, what is for today, and the next of each. */
export async function openFor(
  records: Records,
  customerId: CustomerId,
  today: Day,
): Promise<readonly Order[]> {
  const [stored, standing] = await Promise.all([
    ordersOf(records, [customerId]),
    standingFor(records, customerId),
  ])
  const [due, next] = await Promise.all([
    openOccurrences(records, standing, today),
    nextOccurrences(records, standing, today),
  ])
  return [...stored.filter(isOpenOrder), ...due, ...next].sort(soonestOrderFirst)
}

/** The last few that were handed over, newest first. */
export const lastDone = async (
  records: Records,
  customerId: CustomerId,
  limit: number,
): Promise<readonly Order[]> =>
  (await ordersOf(records, [customerId]))
    .filter((each) => each.state === 'handed over')
    .sort((one, other) => soonestOrderFirst(other, one))
    .slice(0, limit)

/** Newest first. */
export const takenFrom = async (
  records: Records,
  customerIds: readonly CustomerId[],
): Promise<readonly Order[]> =>
  (await ordersOf(records, customerIds)).sort((one, other) => other.createdAt - one.createdAt)

/** Those of them that have a purchase in the book. */
export async function soldAs(
  records: Records,
  of: readonly Order[],
): Promise<ReadonlySet<OrderId>> {
  const sales = await records
    .table(purchases)
    .where('orderId')
    .anyOf(of.map(({ id }) => id))
    .toArray()
  return new Set(sales.filter(isLiving).flatMap(({ orderId }) => orderId ?? []))
}

/** Everything this shop sells: the products an order is matched with. */
export const orderableProducts = async (records: Records): Promise<readonly Product[]> =>
  (await records.table(products).toArray()).filter(isSold)

/** What of each order's deposit its parts took so far. */
export async function depositsUsed(
  records: Records,
  of: readonly Order[],
): Promise<ReadonlyMap<OrderId, Money>> {
  const sales = await validSales(records, of)
  return new Map(
    of.map(({ id }) => {
      const parts = sales.filter(({ orderId }) => orderId === id)
      return [id, addMoney(...parts.map(({ deposit }) => deposit ?? noMoney))]
    }),
  )
}

/** What handing it over is held against, and what of the deposit was used. */
export async function handingOf(records: Records, order: Order) {
  const [cautions, used, settings] = await Promise.all([
    cautionsOf(records, order.customerId),
    depositsUsed(records, [order]),
    settingsOf(records),
  ])
  return { ...cautions, used: used.get(order.id) ?? noMoney, settings }
}

/** For the owner alone: how their orders ended, and what they owe. */
export async function standingOf(records: Records, customerId: CustomerId): Promise<Standing> {
  const [all, slate] = await Promise.all([
    ordersOf(records, [customerId]),
    records.derivedTable(slates).get(customerId),
  ])
  return present({ collected: notCollectedOf(all), slate })
}

export type Standing = { readonly collected?: Collected; readonly slate?: OpenSlate }

/** Those to be asked "still working?" by now. */
export const toAskBy = async (records: Records, today: Day): Promise<readonly Order[]> =>
  (await records.table(orders).where('checkOn').belowOrEqual(today).toArray()).filter(
    (each) => isLiving(each) && each.state === 'handed over',
  )

/** Open ones of which a part is missing, and nobody has told them. */
export async function toTell(records: Records): Promise<readonly Order[]> {
  const inState = (state: Order['state']) =>
    records.table(orders).where('[state+day]').between([state, ''], [state, '\uffff']).toArray()
  const open = (await Promise.all([inState('ordered'), inState('ready')])).flat()
  return open.filter(
    (each) =>
      isOpenOrder(each) && each.checked?.missing !== undefined && each.checked.told === undefined,
  )
}

export const orderOf = async (records: Records, id: OrderId): Promise<Order | undefined> => {
  const order = (await records.table(orders).get(id)) ?? (await occurrenceOf(records, id))
  return order && isLiving(order) ? order : undefined
}

/** What an order of theirs is held against. */
export async function cautionsOf(records: Records, customerId: CustomerId) {
  const [customer, known, sold] = await Promise.all([
    records.table(customers).get(customerId),
    records.table(preferences).where('customerId').equals(customerId).toArray(),
    records.table(products).toArray(),
  ])
  return { allergies: allergiesOf(known, customer?.people ?? []), products: sold }
}

/** The word this shop uses: order or job. */
export const tradeOf = async (records: Records): Promise<Trade> => (await settingsOf(records)).trade

/** What the owner has set for orders. */
export async function settingsOf(records: Records): Promise<OrderSettings> {
  const settings = await records.table(settingsTable).get(shopSettingsId)
  return settings ?? firstSettings
}

export type OrderSettings = Pick<ShopSettings, 'trade' | 'language' | 'checkOver' | 'checkAfter'>

/** When the shop is shut, from that day on. */
export const closedFrom = async (records: Records, today: Day): Promise<readonly ClosedPeriod[]> =>
  (await records.table(closedDays).toArray()).filter((each) => isLiving(each) && each.to >= today)
