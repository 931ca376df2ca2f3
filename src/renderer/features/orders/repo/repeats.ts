import type { Records } from '#book/records.ts'
import type { Day } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { isShut, type Shut } from '#shared/book/shut.ts'
import { customers } from '../../customers/model.ts'
import { closedDays } from '../../visit-stats/model.ts'
import {
  type Order,
  type OrderId,
  type OrderRepeat,
  type OrderRepeatId,
  orderRepeats,
  orders,
} from '../model.ts'
import {
  comingDays,
  daysOf,
  occurrenceId,
  occurrenceIn,
  occurrenceOn,
  occurrencesOf,
  openDays,
  shutFor,
  unmarkedDays,
} from '../rules/repeats.ts'

/** What comes round for one customer, with its days that are not to be. */
export type StandingOrder = { readonly repeat: OrderRepeat; readonly shut: readonly Shut[] }

export const standingFor = async (
  records: Records,
  customerId: CustomerId,
): Promise<readonly StandingOrder[]> =>
  withShut(records, await records.table(orderRepeats).where({ customerId }).toArray())

/** With the next of its days that is still as all of them; absent where none is to come. */
export type ComingOrder = StandingOrder & { readonly next?: Day }

export async function comingFor(
  records: Records,
  customerId: CustomerId,
  today: Day,
): Promise<readonly ComingOrder[]> {
  const standing = await standingFor(records, customerId)
  const coming = await nextOccurrences(records, standing, today)
  return standing.map((each) => {
    const next = coming.find(({ repeatId }) => repeatId === each.repeat.id)?.day
    return { ...each, ...(next === undefined ? {} : { next }) }
  })
}

export async function repeatOfId(
  records: Records,
  id: OrderRepeatId,
): Promise<StandingOrder | undefined> {
  const row = await records.table(orderRepeats).get(id)
  return row && (await withShut(records, [row]))[0]
}

async function withShut(
  records: Records,
  rows: readonly OrderRepeat[],
): Promise<readonly StandingOrder[]> {
  const living = rows.filter(isLiving)
  if (living.length === 0) return []
  const [shut, whose] = await Promise.all([
    closedOf(records),
    records.table(customers).bulkGet(living.map(({ customerId }) => customerId)),
  ])
  return living.flatMap((repeat, at) => {
    const customer = whose[at]
    return customer && isLiving(customer) ? [{ repeat, shut: shutFor(customer, shut) }] : []
  })
}

/** When the shop is shut, in the past as well: a day it was shut is no day that was missed. */
export const closedOf = async (records: Records): Promise<readonly Shut[]> =>
  (await records.table(closedDays).toArray()).filter(isLiving)

/** Those of a stretch of days that have no row of their own. */
export const occurrencesBetween = (
  records: Records,
  from: Day,
  to: Day,
): Promise<readonly Order[]> =>
  ofAll(records, ({ repeat, shut }) => daysOf(repeat, { from, to }, shut))

/** Those of all customers that are late or for today. */
export const allOpenOccurrences = (records: Records, today: Day): Promise<readonly Order[]> =>
  ofAll(records, ({ repeat, shut }) => openDays(repeat, today, shut))

/** Most days have a row already, so only whose day is left is read: who is away, or in the trash. */
async function ofAll(
  records: Records,
  daysIn: (of: StandingOrder) => readonly Day[],
): Promise<readonly Order[]> {
  const [rows, shut] = await Promise.all([records.table(orderRepeats).toArray(), closedOf(records)])
  const standing = rows.filter(isLiving).map((repeat) => ({ repeat, shut }))
  const left = await notWritten(records, standing, daysIn)
  const ids = [...new Set(left.map(({ customerId }) => customerId))]
  const found = await records.table(customers).bulkGet(ids)
  const whose = new Map(ids.map((id, at) => [id, found[at]]))
  return left.filter(({ customerId, day }) => {
    const customer = whose.get(customerId)
    return customer && isLiving(customer) && !isShut(day, shutFor(customer, []))
  })
}

/** Those that are late or for today. */
export const openOccurrences = (
  records: Records,
  standing: readonly StandingOrder[],
  today: Day,
): Promise<readonly Order[]> =>
  notWritten(records, standing, ({ repeat, shut }) => openDays(repeat, today, shut))

/** The next one of each, which is not written. */
export const nextOccurrences = (
  records: Records,
  standing: readonly StandingOrder[],
  today: Day,
): Promise<readonly Order[]> =>
  notWritten(records, standing, ({ repeat, shut }) =>
    comingDays(repeat, today, shut).slice(0, 10),
  ).then((all) => all.filter((each, at) => all.findIndex(isOf(each)) === at))

const isOf =
  ({ repeatId }: Order) =>
  (other: Order): boolean =>
    other.repeatId === repeatId

/** Its days so long over that they no longer count as late. */
export const unmarkedFor = (
  records: Records,
  standing: StandingOrder,
  today: Day,
): Promise<readonly Order[]> =>
  notWritten(records, [standing], ({ repeat, shut }) => unmarkedDays(repeat, today, shut))

/** One row as it is, also from the trash. */
export const repeatById = (records: Records, id: OrderRepeatId): Promise<OrderRepeat | undefined> =>
  records.table(orderRepeats).get(id)

/** The written ones among its days from that day on. */
export const ordersOfRepeat = async (
  records: Records,
  id: OrderRepeatId,
  since: Day,
): Promise<readonly Order[]> =>
  (await records.table(orders).where('repeatId').equals(id).toArray()).filter(
    ({ slot }) => slot !== undefined && slot >= since,
  )

async function notWritten(
  records: Records,
  standing: readonly StandingOrder[],
  daysIn: (of: StandingOrder) => readonly Day[],
): Promise<readonly Order[]> {
  const asked = standing.map((each) => ({ ...each, days: daysIn(each) }))
  const ids = asked.flatMap(({ repeat, days }) => days.map((day) => occurrenceId(repeat.id, day)))
  const found = await records.table(orders).bulkGet(ids)
  const written = found.filter((each) => each !== undefined)
  return asked.flatMap(({ repeat, days }) => occurrencesOf(repeat, days, written))
}

/** The order that an id names, if it is one of those that come round and is not written yet. */
export async function occurrenceOf(records: Records, id: OrderId): Promise<Order | undefined> {
  const named = occurrenceIn(id)
  if (!named) return undefined
  const { root, slot } = named
  const rows = await records.table(orderRepeats).where('id').startsWith(root).toArray()
  const stretch = { from: slot, to: slot }
  const found = (await withShut(records, rows)).find(
    ({ repeat, shut }) => daysOf(repeat, stretch, shut).length > 0,
  )
  return found && occurrenceOn(found.repeat, slot)
}
