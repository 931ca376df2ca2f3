import { z } from 'zod'
import { defineDeed, type Moment } from '#book/define-deed.ts'
import { create, edit, type RowDraft } from '#book/draft.ts'
import { type Customer, customers } from '#features/customers/model.ts'
import { type OccasionId, occasions } from '#features/occasions/model.ts'
import { customerGone } from '#kit/for-customer.ts'
import { err, ok } from '#shared/base/result.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import type { PhoneCountry } from '#shared/said/phone.ts'
import { type CustomerFacts, withPersonIds } from '../customers/rules/facts.ts'
import { type DateFacts, knownFactsOf, nobodyKnown } from '../customers/rules/listed.ts'
import { isSameText } from '../customers/rules/same-words.ts'
import { type Added, withAllAdded } from '../customers/rules/with-added.ts'
import { asListed } from './rules/as-listed.ts'
import type { PlannedRow } from './rules/plan.ts'
import { words } from './words/en.ts'

// Read with the importer's own listLimits, a moment ago or before a stop; the rows made of it are checked.
const planned = z.array(z.custom<PlannedRow>((value) => typeof value === 'object')).max(1000)
const country = z.custom<PhoneCountry>((value) => typeof value === 'string')

/** A part of an imported list; parts of one list share a batch, so one undo undoes it all. */
export const bringPeople = defineDeed({
  name: 'bring-people',
  input: z.strictObject({
    country: z.exactOptional(country),
    arrivals: planned,
    additions: planned,
  }),
  load: async (records, { additions }) => {
    const ids = [...new Set(additions.map((each) => each.id))]
    const [found, dates] = await Promise.all([
      records.table(customers).bulkGet(ids),
      records.table(occasions).where('customerId').anyOf(ids).toArray(),
    ])
    return found.flatMap((customer) =>
      customer && isLiving(customer)
        ? [{ customer, occasions: dates.filter((each) => each.customerId === customer.id) }]
        : [],
    )
  },
  change: (known, input, moment) => {
    // Put in the trash or erased in another window since the list was read: read again, it fits.
    const isHere = (id: CustomerId) => known.some(({ customer }) => customer.id === id)
    if (!input.additions.every(({ id }) => isHere(id))) return err(customerGone)
    const rows: RowDraft[] = []
    for (const { id, person } of input.arrivals) {
      const { facts, newDates } = withAllAdded(nobodyKnown, [asListed(person)], input.country)
      const written = withPersonIds(facts, moment.newId)
      rows.push(create(customers, { ...written, id }), ...dated(id, written, newDates, moment))
    }
    for (const { customer, occasions } of known) {
      const theirs = input.additions.filter((each) => each.id === customer.id)
      const listed = theirs.map((each) => asListed(each.person))
      const added = withAllAdded(knownFactsOf(customer, occasions), listed, input.country)
      const written = withPersonIds(added.facts, moment.newId)
      rows.push(edit(customers, customer, written))
      rows.push(...dated(customer.id, written, added.newDates, moment))
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

/** Dates become occasions; also whose, if it is someone inside. */
const dated = (
  customerId: CustomerId,
  { people }: CustomerFacts,
  dates: Added['newDates'],
  { newId }: Moment,
): readonly RowDraft[] =>
  dates.map((date) =>
    create(occasions, {
      ...whoseOf(date, people),
      ...{ id: newId<OccasionId>(), customerId, lead: 10, given: [] },
    }),
  )

function whoseOf(date: DateFacts, people: CustomerFacts['people']) {
  const { forWhom, ...facts } = date
  const person = people.find((each) => forWhom !== undefined && isSameText(each.name, forWhom))
  return person ? { ...facts, personId: person.id } : date
}
