import type { z } from 'zod'
import type { Customer, customerFacts, PersonId } from '../model.ts'

export type CustomerFacts = z.infer<typeof customerFacts>

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

/** People inside who come from a form or a list get their own id. */
export const withPersonIds = (
  from: CustomerFacts,
  newId: <Id extends string>() => Id,
): CustomerFacts => ({
  ...from,
  people: from.people.map((each) =>
    each.id.startsWith('new:') ? { ...each, id: newId<PersonId>() } : each,
  ),
})

/** "since school" needs no "with us since" before it. */
export const saysSince = (since: string): boolean => /^since\b/i.test(since)
