import type { Records } from '#book/records.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { type Customer, customers, type Person } from '../customers/model.ts'
import { type Allergy, allergiesOf, type Preference, preferences } from './model.ts'
import { mainUsual } from './rules.ts'

/** All preferences ever recorded, including former ones. */
export const preferencesOf = async (
  records: Records,
  customerId: CustomerId,
): Promise<readonly Preference[]> =>
  (await records.table(preferences).where('customerId').equals(customerId).toArray()).filter(
    isLiving,
  )

export type Tastes = {
  readonly called: Pick<Customer, 'name' | 'description'>
  readonly people: readonly Person[]
  readonly known: readonly Preference[]
}

/** What the card and the page show: the tastes, and the people inside they may belong to. */
export async function tastesOf(records: Records, customerId: CustomerId): Promise<Tastes> {
  const [customer, known] = await Promise.all([
    records.table(customers).get(customerId),
    preferencesOf(records, customerId),
  ])
  return { called: customer ?? {}, people: customer?.people ?? [], known }
}

export type InBrief = { readonly take?: string; readonly allergies: readonly Allergy[] }

/** How they take it and their allergies, for a whole list in one read. */
export async function inBrief(
  records: Records,
  customerIds: readonly CustomerId[],
): Promise<ReadonlyMap<CustomerId, InBrief>> {
  const all = await records.table(preferences).where('customerId').anyOf(customerIds).toArray()
  const rows = all.filter(isLiving)
  const people = await peopleNamed(records, rows)
  const byCustomer = new Map<CustomerId, Preference[]>()
  for (const row of rows) {
    const known = byCustomer.get(row.customerId)
    if (known) known.push(row)
    else byCustomer.set(row.customerId, [row])
  }
  return new Map([...byCustomer].map(([id, known]) => [id, briefOf(known, people.get(id) ?? [])]))
}

/** Names are read only where someone inside has an allergy. */
async function peopleNamed(
  records: Records,
  rows: readonly Preference[],
): Promise<ReadonlyMap<CustomerId, readonly Person[]>> {
  const ids = new Set(
    rows.flatMap((row) => (row.kind === 'allergy' && row.personId ? [row.customerId] : [])),
  )
  if (ids.size === 0) return new Map()
  const found = await records.table(customers).bulkGet([...ids])
  return new Map(found.flatMap((each) => (each ? [[each.id, each.people]] : [])))
}

function briefOf(known: readonly Preference[], people: readonly Person[]): InBrief {
  const allergies = allergiesOf(known, people)
  const usual = mainUsual(known)
  return usual ? { take: usual.value, allergies } : { allergies }
}
