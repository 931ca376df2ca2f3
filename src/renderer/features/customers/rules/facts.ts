import type { Customer, PersonId } from '../model.ts'

/** All that is known of a customer, but for what the book writes itself. */
export type CustomerFacts = Omit<
  Customer,
  'id' | 'createdAt' | 'updatedAt' | 'rev' | 'deletedAt' | 'mergedInto'
>

export const nobodyYet: CustomerFacts = {
  people: [],
  phones: [],
  emails: [],
  tags: [],
  codes: [],
}

export function customerFactsOf(customer: Customer): CustomerFacts {
  const {
    id: _id,
    createdAt: _created,
    updatedAt: _updated,
    rev: _rev,
    deletedAt: _deleted,
    mergedInto: _merged,
    ...facts
  } = customer
  return facts
}

/** People inside who were written on a form or a list get an id of their own. */
export const withPersonIds = (
  from: CustomerFacts,
  newId: <Id extends string>() => Id,
): CustomerFacts => ({
  ...from,
  people: from.people.map((each) =>
    each.id.startsWith('new:') ? { ...each, id: newId<PersonId>() } : each,
  ),
})
