import type { PhoneCountry } from '#shared/said/phone.ts'
import type { RowMatch } from '../../customers/rules/match-list.ts'
import type { BroughtPerson } from '../rules/brought.ts'
import type { BroughtList } from '../rules/list-file.ts'

/** A list after it was read and compared with the book. */
export type Read = {
  readonly file: File
  readonly list: BroughtList
  /** The shop's country, for numbers written without one. */
  readonly country?: PhoneCountry
  readonly matches: readonly RowMatch[]
}

/** The name of an imported person in the preview. */
export const called = (person: BroughtPerson): string =>
  person.name ??
  person.people[0]?.name ??
  person.description ??
  person.phones[0]?.number ??
  person.emails[0]?.address ??
  ''

/** How they are reached, as far as it helps to know who they are. */
export const reach = (person: BroughtPerson): string =>
  [...person.phones.map((each) => each.number), ...person.emails.map((each) => each.address)]
    .slice(0, 2)
    .join(', ')
