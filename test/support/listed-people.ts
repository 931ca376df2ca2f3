import type { Customer, Person, PersonId } from '#features/customers/model.ts'
import { nobodyYet } from '#features/customers/rules/facts.ts'
import type { KnownFacts, Listed } from '#features/customers/rules/listed.ts'
import type { KnownCustomer } from '#features/customers/rules/match-list.ts'
import type { BroughtPerson } from '#features/transfer/rules/brought.ts'
import { instant } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'

export const phone = (number: string) => [{ number }]
export const email = (address: string) => [{ address }]

export const inside = (name: string, more: Partial<Person> = {}): Person => ({
  id: asId<PersonId>(`new:${name.replace(/\W/g, '-').slice(0, 60)}`),
  name,
  phones: [],
  emails: [],
  ...more,
})

/** Someone on a list. */
export const aListed = (
  facts: Partial<Listed['facts']> = {},
  dates: Listed['dates'] = [],
): Listed => ({ facts: { people: [], phones: [], emails: [], tags: [], ...facts }, dates })

/** A whole row of the book. */
export const aCustomer = (facts: Partial<Customer> = {}): Customer => ({
  ...nobodyYet,
  id: asId<CustomerId>('maria'),
  ...{ createdAt: instant(0), updatedAt: instant(0), rev: 0 },
  ...facts,
})

export const aKnown = (
  facts: Partial<Omit<Customer, 'id'>> = {},
  dates: KnownFacts['dates'] = [],
  named = 'maria',
): KnownCustomer => {
  const id = asId<CustomerId>(named)
  return { id, facts: aCustomer({ ...facts, id }), dates }
}

/** Someone on a list, as its file was read. */
export const aBrought = (given: Partial<BroughtPerson> = {}): BroughtPerson => ({
  where: 1,
  people: [],
  phones: [],
  emails: [],
  tags: [],
  dates: [],
  unknown: [],
  leftOut: [],
  raw: '',
  ...given,
})
