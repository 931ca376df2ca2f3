import type { CustomerId } from '#shared/book/ids.ts'
import type { PhoneCountry } from '#shared/said/phone.ts'

/** A person as lists show them; the rest is read when a card opens. */
export type IndexedPerson = {
  readonly id: CustomerId
  readonly called: string
  /** How to recognise them, when they have a name as well. */
  readonly description?: string
  readonly tags: readonly string[]
}

/** The searched fields of a person, most telling first; a match says which it was in. */
export const searched = [
  'name',
  'people',
  'description',
  'tags',
  'codes',
  'phones',
  'emails',
] as const
export type Searched = (typeof searched)[number]

export type FoundPerson = IndexedPerson & {
  readonly field: Searched
  /** The words they are found by, folded, when what was typed is a letter off. */
  readonly like?: readonly string[]
}

/** What tells someone from those of the same name. A phone is its last digits. */
export type Apart = { readonly by: 'description' | 'tag' | 'phone'; readonly text: string }

/** All living people in memory, for screens: searched at every key. */
export type People = {
  readonly size: () => number
  readonly get: (id: CustomerId) => IndexedPerson | undefined
  /** The best matches first. Phones are compared as they are dialled in the country. */
  readonly find: (query: string, limit: number, country?: PhoneCountry) => readonly FoundPerson[]
  /** Everyone by name, for the list. */
  readonly sorted: () => readonly CustomerId[]
  /** The name of a person who may be in the trash, which the list does not hold. */
  readonly nameOf: (id: CustomerId) => Promise<string | undefined>
  /** Nothing for someone who has their name alone; the most telling first. */
  readonly apart: (id: CustomerId) => readonly Apart[]
  /** Increases with every change, for a screen that shows a list. */
  readonly version: () => number
  readonly onChange: (hear: () => void) => () => void
  /** Everyone is loaded: only now may a screen say that someone is not in the book. */
  readonly isWhole: () => boolean
  /** Resolves when everyone is loaded; rejects when they could not be read. */
  readonly whole: () => Promise<void>
}
