import type { Customer } from '../model.ts'

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

export function factsOf(customer: Customer): CustomerFacts {
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
