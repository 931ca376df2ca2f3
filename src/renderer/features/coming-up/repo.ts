import { survivorsOf } from '#book/merged.ts'
import type { Records } from '#book/records.ts'
import type { Day } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { type Product, type ProductId, products } from '../catalog/model.ts'
import { type Customer, customers } from '../customers/model.ts'
import { allergiesOf, type Preference, preferences } from '../preferences/model.ts'
import { type ClosedPeriod, closedDays } from '../visit-stats/model.ts'
import type { Face } from './rules/printed.ts'

/** When the shop is shut within these days. */
export const closedBetween = async (
  records: Records,
  from: Day,
  to: Day,
): Promise<readonly ClosedPeriod[]> =>
  (await records.table(closedDays).toArray()).filter(
    (each) => isLiving(each) && each.from <= to && each.to >= from,
  )

/** Those who are in the book, or whose survivor is. */
export async function stillThere(
  records: Records,
  ids: readonly CustomerId[],
): Promise<ReadonlySet<CustomerId>> {
  const found = await survivorsOf<Customer>(records, customers, ids)
  return new Set(ids.filter((_, at) => isLiving(found[at])))
}

/** Whoever each of them is now, with what they must not have; nobody for one in the trash. */
export async function facesOf(
  records: Records,
  ids: readonly CustomerId[],
): Promise<ReadonlyMap<CustomerId, Face>> {
  const found = await survivorsOf<Customer>(records, customers, ids)
  const living = found.map((each) => (isLiving(each) ? each : undefined))
  const now = [...new Set(living.flatMap((each) => each?.id ?? []))]
  const merged = await mergedInto(records, now)
  // One by one: a walk over many of them row by row takes four times as long.
  const each = [...new Set([...now, ...merged.keys()])].map((customerId) =>
    records.table(preferences).where('customerId').equals(customerId).toArray(),
  )
  const known = (await Promise.all(each)).flat().filter(({ kind }) => kind === 'allergy')
  const byPerson = new Map<CustomerId, Preference[]>()
  for (const each of known) {
    const whose = merged.get(each.customerId) ?? each.customerId
    byPerson.set(whose, [...(byPerson.get(whose) ?? []), each])
  }
  return new Map(
    ids.flatMap((id, at) => {
      const customer = living[at]
      if (!customer) return []
      const allergies = allergiesOf(byPerson.get(customer.id) ?? [], customer.people)
      return [[id, { customer, allergies }]]
    }),
  )
}

/** Everyone who became one of these: what they could not have, the other must not have either. */
async function mergedInto(
  records: Records,
  survivors: readonly CustomerId[],
): Promise<ReadonlyMap<CustomerId, CustomerId>> {
  const all = new Map<CustomerId, CustomerId>()
  for (let newest: readonly CustomerId[] = survivors; newest.length > 0; ) {
    const rows = await records.table(customers).where('mergedInto').anyOf(newest).toArray()
    const fresh = rows.filter(({ id }) => !all.has(id))
    for (const { id, mergedInto: into } of fresh) if (into) all.set(id, all.get(into) ?? into)
    newest = fresh.map(({ id }) => id)
  }
  return all
}

/** What each product is called now, also one that became another. */
export async function productNames(
  records: Records,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  // They come from lines of orders, whose schema says what they are.
  const asked = ids as readonly ProductId[]
  const found = await survivorsOf<Product>(records, products, asked)
  return new Map(asked.flatMap((id, at) => (found[at] ? [[id, found[at].name]] : [])))
}
