import type { z } from 'zod'
import type { dateFacts, Occasion } from '#features/occasions/model.ts'
import { present } from '#shared/base/present.ts'
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
  /** Fields with more values, or longer texts, than a customer may hold. */
  readonly doesNotFit?: readonly ListedField[]
}

export type ListedField = keyof Listed['facts'] | 'dates'

/** `forWhom` is a name, also where it is someone inside. */
export type DateFacts = z.infer<typeof dateFacts>

/** The program that a row is from, and its id there. */
export type Source = NonNullable<Customer['source']>

/** A customer with their dates. */
export type KnownFacts = {
  readonly facts: CustomerFacts
  readonly dates: readonly DateFacts[]
  /** Sources of list rows that added to them: a customer keeps one, the import compares them all. */
  readonly alsoFrom?: readonly Source[]
}

export const nobodyKnown: KnownFacts = { facts: nobodyYet, dates: [] }

/** Without dates in the trash: the owner does not see them, so a list may bring them again. */
export const knownFactsOf = (
  customer: Customer,
  occasions: readonly Occasion[] = [],
): KnownFacts => ({
  facts: customer,
  dates: occasions.filter(isLiving).map(({ what, monthDay, year, forWhom, personId }) => {
    const inside = customer.people.find((each) => each.id === personId)
    return present({ what, monthDay, year, forWhom: forWhom ?? inside?.name })
  }),
})
