import type { RowMatch } from '../../customers/rules/match-list.ts'
import type { PhoneCountry } from '../../customers/rules/same-phone.ts'
import type { BroughtPerson } from '../rules/brought.ts'
import type { BroughtList } from '../rules/list-file.ts'
import type { Possible } from '../rules/plan.ts'

/** A list after it was read and compared with the book. */
export type Read = {
  readonly file: File
  readonly list: BroughtList
  /** The shop's country, for numbers written without one. */
  readonly country?: PhoneCountry
  readonly matches: readonly RowMatch[]
  readonly possible: ReadonlyMap<number, readonly Possible[]>
}

/** The name of an imported person in the preview. */
export const called = (person: BroughtPerson): string =>
  person.name ??
  person.people[0]?.name ??
  person.description ??
  person.phones[0]?.number ??
  person.emails[0]?.address ??
  ''
