import { fold } from '#shared/base/text.ts'
import type {
  BroughtDate,
  BroughtEmail,
  BroughtPhone,
  BroughtPhoto,
  BroughtRelation,
  BroughtSource,
} from './brought.ts'

/** As much of a customer as an import must know; what is left out here would be added again. */
export type KnownCustomer = {
  readonly id: string
  readonly name?: string
  readonly description?: string
  readonly pronunciation?: string
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  readonly people: readonly KnownPerson[]
  readonly address?: string
  readonly note?: string
  readonly tags: readonly string[]
  readonly dates: readonly BroughtDate[]
  /** Anything: that it is known is enough. */
  readonly introducedBy?: string
  readonly hasPhoto: boolean
  readonly source?: BroughtSource
}

export type KnownPerson = {
  readonly name: string
  readonly phones: readonly string[]
  readonly emails: readonly string[]
}

/** What a brought person would add to a known one; nothing the owner wrote is replaced. */
export type Adds = {
  readonly name?: string
  readonly description?: string
  readonly pronunciation?: string
  readonly address?: string
  readonly organisation?: string
  readonly introducedBy?: string
  readonly photo?: BroughtPhoto
  readonly source?: BroughtSource
  /** Lines for the end of the note. */
  readonly note?: string
  readonly phones: readonly BroughtPhone[]
  readonly emails: readonly BroughtEmail[]
  /** New people inside; one who is known by name comes with what is new about them. */
  readonly people: readonly BroughtRelation[]
  readonly tags: readonly string[]
  readonly dates: readonly BroughtDate[]
}

/** Where the list says something else than the owner; theirs stands, and this is told. */
export type Differing =
  | 'name'
  | 'description'
  | 'pronunciation'
  | 'address'
  | 'birthday'
  | 'anniversary'

export type Comparison = { readonly adds: Adds; readonly differs: readonly Differing[] }

export const addsNothing = (adds: Adds): boolean =>
  Object.values(adds).every((value) => Array.isArray(value) && value.length === 0)

/** The customer as they would be afterwards, so that the next row of the list finds them so. */
export function withAdds(known: KnownCustomer, adds: Adds): KnownCustomer {
  const { photo, note, organisation, phones, emails, people, tags, dates, ...texts } = adds
  const notes = [known.note, organisation, note].filter((text) => text !== undefined)
  return {
    ...known,
    ...texts,
    ...(notes.length === 0 ? {} : { note: notes.join('\n') }),
    hasPhoto: known.hasPhoto || photo !== undefined,
    phones: [...known.phones, ...phones.map(({ number }) => number)],
    emails: [...known.emails, ...emails.map(({ address }) => address)],
    people: people.reduce(withInside, known.people),
    tags: [...known.tags, ...tags],
    dates: [...known.dates, ...dates],
  }
}

function withInside(
  people: readonly KnownPerson[],
  { name, phones, emails }: BroughtRelation,
): readonly KnownPerson[] {
  const added = {
    phones: phones.map(({ number }) => number),
    emails: emails.map(({ address }) => address),
  }
  if (!people.some((each) => fold(each.name) === fold(name))) return [...people, { name, ...added }]
  return people.map((each) =>
    fold(each.name) === fold(name)
      ? {
          name: each.name,
          phones: [...each.phones, ...added.phones],
          emails: [...each.emails, ...added.emails],
        }
      : each,
  )
}
