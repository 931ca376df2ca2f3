import { survivorsOf } from '#book/merged.ts'
import type { Records } from '#book/records.ts'
import { type Customer, customers } from '#features/customers/model.ts'
import { purchases, visits, voids } from '#features/purchases/model.ts'
import { type Day, weekdayOf } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import type { VisitStats } from '../model.ts'
import { calendarOf, factorOf } from '../repo.ts'
import { isDue, likelyOn } from '../rules/likely.ts'
import { hourSlot } from '../rules.ts'
import { comingAt, stillHere } from './likely.ts'

/** How many different people came: a purchase that was not voided, or a tick. */
export async function peopleOn(records: Records, on: Day): Promise<number> {
  const [bought, ticked] = await Promise.all([
    records.table(purchases).where('day').equals(on).toArray(),
    records.table(visits).where('day').equals(on).toArray(),
  ])
  const gone = await records
    .table(voids)
    .where('purchaseId')
    .anyOf(bought.map(({ id }) => id))
    .toArray()
  const voided = new Set(gone.filter(isLiving).map(({ purchaseId }) => purchaseId))
  const came = [...bought.filter(({ id }) => !voided.has(id)), ...ticked].filter(isLiving)
  const ids = [...new Set(came.map(({ customerId }) => customerId))]
  const people = await survivorsOf<Customer>(records, customers, ids)
  return new Set(people.map((each, at) => each?.id ?? ids[at])).size
}

const hours = Array.from({ length: 24 }, (_, hour) => hour)
const enough = 20

/** Regulars of this weekday who are not written down today, the likeliest first. */
export async function likelyNotLogged(
  records: Records,
  today: Day,
  limit: number,
): Promise<readonly CustomerId[]> {
  const [calendar, factor] = await Promise.all([calendarOf(records, today), factorOf(records)])
  const isWanted = (each: VisitStats) => isDue(each, factor, calendar)
  const found = await Promise.all(
    hours.map((hour) => comingAt(records, hourSlot(weekdayOf(today), hour), isWanted, enough)),
  )
  const due = new Map(found.flat().map((each) => [each.id, each]))
  return stillHere(records, likelyOn([...due.values()], today), limit)
}
