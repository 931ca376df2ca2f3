import type { Occasion } from '#features/occasions/model.ts'
import { isLiving } from '#shared/book/living.ts'
import type { Customer } from '../model.ts'
import { type CustomerFacts, nobodyYet } from './facts.ts'

/** Someone on a list or a page, in the fields of a customer. */
export type Listed = {
  readonly facts: Pick<
    CustomerFacts,
    | 'name'
    | 'description'
    | 'pronunciation'
    | 'address'
    | 'since'
    | 'note'
    | 'source'
    | 'people'
    | 'phones'
    | 'emails'
    | 'tags'
  >
  readonly dates: readonly DateFacts[]
  /** Fields with more values than a customer may hold. */
  readonly doesNotFit?: readonly ListedField[]
}

export type ListedField = keyof Listed['facts'] | 'dates'

/** `forWhom` is a name, also where it is someone inside. */
export type DateFacts = Pick<Occasion, 'what' | 'monthDay' | 'year' | 'forWhom'>

/** A customer with their dates. */
export type KnownFacts = {
  readonly facts: CustomerFacts
  readonly dates: readonly DateFacts[]
  /** Sources of list rows that added to them: a customer keeps one, the import compares them all. */
  readonly alsoFrom?: readonly NonNullable<Customer['source']>[]
}

export const nobodyKnown: KnownFacts = { facts: nobodyYet, dates: [] }

export function knownOf(customer: Customer, occasions: readonly Occasion[]): KnownFacts {
  // A date in the trash is not one that the owner sees: a list may bring it again.
  const dates = occasions.filter(isLiving).map(({ what, monthDay, year, forWhom, personId }) => {
    const whose = forWhom ?? customer.people.find((each) => each.id === personId)?.name
    return {
      ...{ what, monthDay },
      ...(year === undefined ? {} : { year }),
      ...(whose === undefined ? {} : { forWhom: whose }),
    }
  })
  return { facts: customer, dates }
}
