import { z } from 'zod'
import { defineDeed } from '#book/define-deed.ts'
import { create, edit, type RowDraft } from '#book/draft.ts'
import { type Customer, customers, type PersonId } from '#features/customers/model.ts'
import { type OccasionId, occasions } from '#features/occasions/model.ts'
import { ok } from '#shared/base/result.ts'
import { asId } from '#shared/book/ids.ts'
import { factsOf, occasionsOf, withAdded } from './rules/facts-of.ts'
import type { Addition, Arrival } from './rules/plan.ts'
import { words } from './words/en.ts'

// What was read through the importer's own limits a moment ago, in this window.
const arrivals = z.array(z.custom<Arrival>((value) => typeof value === 'object')).max(1000)
const additions = z.array(z.custom<Addition>((value) => typeof value === 'object')).max(1000)

/** A part of a brought list; parts of one list share a batch, so it is undone as one. */
export const bringPeople = defineDeed({
  name: 'bring-people',
  input: z.strictObject({ arrivals, additions }),
  load: async (records, input) => {
    const ids = input.additions.map((each) => each.id)
    const known = ids.length === 0 ? [] : await records.table(customers).bulkGet(ids)
    return new Map(known.flatMap((each) => (each ? [[each.id, each] as const] : [])))
  },
  change: (known, input, { newId }) => {
    const newPerson = () => newId<PersonId>()
    const rows: RowDraft[] = []
    const dated = (
      customer: Pick<Customer, 'id' | 'people'>,
      dates: Arrival['person']['dates'],
    ) => {
      for (const date of occasionsOf(dates, customer.people))
        rows.push(create(occasions, { ...date, id: newId<OccasionId>(), customerId: customer.id }))
    }
    for (const { id, person } of input.arrivals) {
      const facts = factsOf(person, newPerson)
      rows.push(create(customers, { ...facts, id }))
      dated({ id, people: facts.people }, person.dates)
    }
    for (const [id, adds] of grouped(input.additions)) {
      const customer = known.get(id)
      // Trashed by hand in another window since the list was read: then there is nobody to add to.
      if (!customer) continue
      let added = customer
      for (const each of adds) added = { ...added, ...withAdded(added, each, newPerson) }
      rows.push(edit(customers, customer, added))
      for (const each of adds) dated(added, each.dates)
    }
    return ok(rows)
  },
  words: (_change, who) => words.say('didBring', { who }),
  sample: (pick) => ({
    arrivals: [
      {
        id: asId<Customer['id']>(`brought-${pick.int(0, 10_000)}-${pick.int(0, 10_000)}`),
        person: {
          where: 1,
          name: pick.text(),
          people: [],
          phones: [{ number: `+49 30 555${pick.int(1000, 9999)}` }],
          emails: [],
          tags: [],
          dates: [{ what: 'birthday' as const, month: pick.int(1, 12), day: pick.int(1, 28) }],
          unknown: [],
          leftOut: [],
          raw: '',
        },
      },
    ],
    additions: [],
  }),
})

/** Two rows about one person are one edit: a Change writes a row once. */
function grouped(
  all: readonly Addition[],
): ReadonlyMap<Customer['id'], readonly Addition['adds'][]> {
  const groups = new Map<Customer['id'], Addition['adds'][]>()
  for (const { id, adds } of all) groups.set(id, [...(groups.get(id) ?? []), adds])
  return groups
}
