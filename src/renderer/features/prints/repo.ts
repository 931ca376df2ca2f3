import { idsOf, survivorsOf } from '#book/merged.ts'
import type { Records } from '#book/records.ts'
import { type Day, plusDays } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { isShut } from '#shared/book/shut.ts'
import { type Customer, customers } from '../customers/model.ts'
import { devices } from '../devices/model.ts'
import { type Order, orders } from '../orders/model.ts'
import { isOpenOrder, soonestOrderFirst } from '../orders/rules/order-state.ts'
import { preferences } from '../preferences/model.ts'
import { purchases, visits } from '../purchases/model.ts'
import { closedDays, visitStats } from '../visit-stats/model.ts'
import { daysBack, mostRegulars } from './rules/away.ts'
import { hasSheet, type OpenJob } from './rules/job-sheet.ts'
import { byVisits, type Known, type KnownPeople, nameOnPaper } from './rules/people.ts'

/** Whoever came in the last weeks and has a name to print, the most frequent first. */
export async function regularsOn(records: Records, today: Day): Promise<readonly CustomerId[]> {
  const since = plusDays(today, -daysBack)
  const [bought, ticked] = await Promise.all([
    records.table(purchases).where('day').between(since, today, true, true).toArray(),
    records.table(visits).where('day').between(since, today, true, true).toArray(),
  ])
  const came = [...new Set([...bought, ...ticked].map(({ customerId }) => customerId))]
  const stats = await records.derivedTable(visitStats).bulkGet(came)
  const ranked = byVisits(
    stats.flatMap((each) => each ?? []),
    since,
  )
  const found = await survivorsOf<Customer>(records, customers, ranked)
  return ranked
    .filter((_, at) => {
      const customer = found[at]
      return customer && isLiving(customer) && nameOnPaper({ customer }) !== undefined
    })
    .slice(0, mostRegulars)
}

/** Whoever each of them is now, with all that was said of how they like things. */
export async function peopleOf(
  records: Records,
  asked: readonly CustomerId[],
): Promise<KnownPeople> {
  const ids = [...new Set(asked)]
  const found = await survivorsOf<Customer>(records, customers, ids)
  const people = await Promise.all(
    ids.map(async (id, at): Promise<readonly (readonly [CustomerId, Known])[]> => {
      const customer = found[at]
      if (!customer || !isLiving(customer)) return []
      // What they could not have before they were merged, they must not have now either.
      const whole = await idsOf(records, customers, customer.id)
      const said = await records.table(preferences).where('customerId').anyOf(whole).toArray()
      return [[id, { customer, preferences: said.filter(isLiving) }]]
    }),
  )
  return new Map(people.flat())
}

/** Jobs that are agreed and not handed over, the soonest first. */
export async function openJobs(records: Records): Promise<readonly OpenJob[]> {
  const inState = (state: Order['state']) =>
    records.table(orders).where('[state+day]').between([state, ''], [state, '\uffff']).toArray()
  const rows = (await Promise.all([inState('ordered'), inState('ready')])).flat()
  const open = rows.filter((each) => isOpenOrder(each) && hasSheet(each)).sort(soonestOrderFirst)
  const [people, machines] = await Promise.all([
    survivorsOf<Customer>(
      records,
      customers,
      open.map(({ customerId }) => customerId),
    ),
    records.table(devices).bulkGet(open.flatMap(({ deviceId }) => deviceId ?? [])),
  ])
  const byId = new Map(
    machines.flatMap((each) => (each && isLiving(each) ? [[each.id, each]] : [])),
  )
  return open.flatMap((order, at) => {
    const customer = people[at]
    if (!customer || !isLiving(customer)) return []
    const device = order.deviceId && byId.get(order.deviceId)
    return [{ order, known: { customer }, ...(device ? { device } : {}) }]
  })
}

/** One of them; nothing for a job that has no sheet. */
export const openJob = async (records: Records, id: string): Promise<OpenJob | undefined> =>
  (await openJobs(records)).find(({ order }) => order.id === id)

export const shutOn = async (records: Records, day: Day): Promise<boolean> =>
  isShut(day, await records.table(closedDays).where('from').belowOrEqual(day).toArray())
