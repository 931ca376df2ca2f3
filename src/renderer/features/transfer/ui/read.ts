import type { BroughtPerson } from '../rules/brought.ts'
import type { BroughtList } from '../rules/list-file.ts'
import type { Addition } from '../rules/plan.ts'
import type { Match } from '../rules/same-person.ts'

/** A list as it was read and compared with the book. */
export type Read = {
  readonly file: File
  readonly list: BroughtList
  readonly matches: readonly Match[]
  readonly likenesses: ReadonlyMap<number, readonly Addition[]>
}

/** What a brought person is called in the preview. */
export const called = (person: BroughtPerson): string =>
  person.name ??
  person.people[0]?.name ??
  person.description ??
  person.phones[0]?.number ??
  person.emails[0]?.address ??
  ''
