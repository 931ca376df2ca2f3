import { fold } from '#shared/base/text.ts'
import { type BroughtDate, type BroughtPerson, type BroughtRelation, noteOf } from './brought.ts'
import { isWithin } from './person-words.ts'
import {
  type Adds,
  type Comparison,
  type Differing,
  type KnownCustomer,
  withAdds,
} from './same-person-known.ts'
import { isSamePhone, type PhoneCountry } from './same-phone.ts'

/** What the brought person would add to the known one, and where the two say different things. */
export function compare(
  person: BroughtPerson,
  known: KnownCustomer,
  country: PhoneCountry | undefined,
): Comparison {
  const texts = textsAgainst(person, known)
  const dates = datesAgainst(person.dates, known.dates)
  const adds: Adds = {
    ...texts.adds,
    ...wordsAgainst(person, known),
    ...(person.photo && !known.hasPhoto ? { photo: person.photo } : {}),
    ...(person.source && !known.source ? { source: person.source } : {}),
    phones: person.phones.filter(
      ({ number }) => !phonesOf(known).some((each) => isSamePhone(each, number, country)),
    ),
    emails: person.emails.filter(({ address }) => !holds(emailsOf(known), address)),
    people: person.people.flatMap((each) => insideAgainst(each, known, country)),
    tags: person.tags.filter((tag) => !holds(known.tags, tag)),
    dates: dates.adds,
  }
  return { adds, differs: [...texts.differs, ...dates.differs] }
}

export const phonesOf = ({ phones, people }: KnownCustomer): readonly string[] => [
  ...phones,
  ...people.flatMap((person) => person.phones),
]

export const emailsOf = ({ emails, people }: KnownCustomer): readonly string[] => [
  ...emails,
  ...people.flatMap((person) => person.emails),
]

/** The whole person when they are new inside, else their new ways to be reached, if any. */
function insideAgainst(
  person: BroughtRelation,
  known: KnownCustomer,
  country: PhoneCountry | undefined,
): readonly BroughtRelation[] {
  const same = known.people.find(({ name }) => fold(name) === fold(person.name))
  if (same === undefined) return [person]
  const phones = person.phones.filter(
    ({ number }) => !same.phones.some((each) => isSamePhone(each, number, country)),
  )
  const emails = person.emails.filter(({ address }) => !holds(same.emails, address))
  return phones.length + emails.length === 0 ? [] : [{ ...person, phones, emails }]
}

const holds = (texts: readonly string[], text: string): boolean =>
  texts.some((each) => fold(each) === fold(text))

const textFields = ['name', 'description', 'pronunciation', 'address'] as const
type Texts = Pick<Adds, (typeof textFields)[number]>

function textsAgainst(
  person: BroughtPerson,
  known: KnownCustomer,
): { readonly adds: Texts; readonly differs: readonly Differing[] } {
  const adds: { -readonly [Field in keyof Texts]: Texts[Field] } = {}
  const differs: Differing[] = []
  for (const field of textFields) {
    const text = person[field]
    const mine = known[field]
    if (text === undefined || (mine !== undefined && isWithin(text, mine))) continue
    if (mine === undefined) adds[field] = text
    else differs.push(field)
  }
  return { adds, differs }
}

// What has no field of its own for the owner to see is looked for in all they wrote.
function wordsAgainst(
  person: BroughtPerson,
  known: KnownCustomer,
): Pick<Adds, 'organisation' | 'introducedBy' | 'note'> {
  const written = fold([known.note, known.description, known.name].filter(Boolean).join('\n'))
  const isNew = (text: string): boolean => !written.includes(fold(text.trim()))
  const { organisation, introducedBy } = person
  const lines = (noteOf(person) ?? '').split('\n').filter(isNew)
  return {
    ...(organisation !== undefined && isNew(organisation) ? { organisation } : {}),
    ...(introducedBy !== undefined && known.introducedBy === undefined && isNew(introducedBy)
      ? { introducedBy }
      : {}),
    ...(lines.length > 0 ? { note: lines.join('\n') } : {}),
  }
}

// A birthday is one day: another one for the same person is a doubt, not a second birthday.
function datesAgainst(
  brought: readonly BroughtDate[],
  known: readonly BroughtDate[],
): { readonly adds: readonly BroughtDate[]; readonly differs: readonly Differing[] } {
  const adds: BroughtDate[] = []
  const differs: Differing[] = []
  for (const date of brought) {
    const same = known.filter((each) => isSameOccasion(each, date))
    if (same.some(({ month, day }) => month === date.month && day === date.day)) continue
    if (date.what === 'other' || same.length === 0) adds.push(date)
    else differs.push(date.what)
  }
  return { adds, differs }
}

function isSameOccasion(one: BroughtDate, other: BroughtDate): boolean {
  if (fold(one.whose ?? '') !== fold(other.whose ?? '')) return false
  if (one.what === 'other' && other.what === 'other') return fold(one.words) === fold(other.words)
  return one.what === other.what
}

/** A brought person as the customer they would become. */
export function asKnown(person: BroughtPerson, id: string): KnownCustomer {
  const nobody = { id, phones: [], emails: [], people: [], tags: [], dates: [], hasPhoto: false }
  return withAdds(nobody, compare(person, nobody, undefined).adds)
}
