import type { Customer, Person, PersonId } from '../../customers/model.ts'
import type { Occasion } from '../../occasions/model.ts'
import { type BroughtDate, type BroughtPerson, type BroughtRelation, noteOf } from './brought.ts'
import type { Adds } from './same-person-known.ts'

type Facts = Pick<Customer, 'people' | 'phones' | 'emails' | 'tags' | 'codes'> &
  Partial<Pick<Customer, 'name' | 'description' | 'pronunciation' | 'address' | 'note' | 'source'>>

/** A brought person as facts of a new customer. What has no field of its own stands in the note. */
export function factsOf(person: BroughtPerson, newId: () => PersonId): Facts {
  const { name, description, pronunciation, address, source } = person
  const note = lines(person.organisation, noteOf(person), introduction(person.introducedBy))
  return {
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
    ...(pronunciation === undefined ? {} : { pronunciation }),
    ...(address === undefined ? {} : { address }),
    ...(source === undefined ? {} : { source: { ...source } }),
    ...(note === undefined ? {} : { note }),
    people: person.people.map((each) => personOf(each, newId)),
    phones: [...person.phones],
    emails: [...person.emails],
    tags: [...person.tags],
    codes: [],
  }
}

/** The fields of a known customer that change when something is added; theirs is never replaced. */
export function withAdded(
  customer: Customer,
  adds: Adds,
  newId: () => PersonId,
): Partial<Customer> {
  const note = lines(customer.note, adds.organisation, adds.note, introduction(adds.introducedBy))
  return {
    ...(adds.name === undefined ? {} : { name: adds.name }),
    ...(adds.description === undefined ? {} : { description: adds.description }),
    ...(adds.pronunciation === undefined ? {} : { pronunciation: adds.pronunciation }),
    ...(adds.address === undefined ? {} : { address: adds.address }),
    ...(adds.source === undefined ? {} : { source: { ...adds.source } }),
    ...(note === undefined ? {} : { note }),
    phones: [...customer.phones, ...adds.phones],
    emails: [...customer.emails, ...adds.emails],
    tags: [...customer.tags, ...adds.tags],
    people: adds.people.reduce((all, each) => withPerson(all, each, newId), customer.people),
  }
}

/** Dates as occasions; whose it is, when it is someone inside. */
export function occasionsOf(
  dates: readonly BroughtDate[],
  people: readonly Person[],
): readonly Pick<
  Occasion,
  'what' | 'monthDay' | 'year' | 'personId' | 'forWhom' | 'lead' | 'given'
>[] {
  return dates.map((date) => {
    const person = people.find((each) => each.name === date.whose)
    return {
      what: date.what === 'other' ? date.words : date.what,
      monthDay: `${two(date.month)}-${two(date.day)}`,
      ...(date.year === undefined ? {} : { year: date.year }),
      ...(person ? { personId: person.id } : {}),
      ...(date.whose !== undefined && !person ? { forWhom: date.whose } : {}),
      lead: 10,
      given: [],
    }
  })
}

const two = (value: number): string => String(value).padStart(2, '0')

const introduction = (by: string | undefined): string | undefined =>
  by === undefined ? undefined : `Introduced by ${by}`

const lines = (...texts: readonly (string | undefined)[]): string | undefined => {
  const all = texts.filter((text) => text !== undefined)
  return all.length === 0 ? undefined : all.join('\n')
}

const personOf = (of: BroughtRelation, newId: () => PersonId): Person => ({
  id: newId(),
  name: of.name,
  ...(of.role === undefined ? {} : { role: of.role }),
  phones: [...of.phones],
  emails: [...of.emails],
})

function withPerson(
  people: readonly Person[],
  added: BroughtRelation,
  newId: () => PersonId,
): Person[] {
  const same = people.find((each) => each.name.toLowerCase() === added.name.toLowerCase())
  if (!same) return [...people, personOf(added, newId)]
  return people.map((each) =>
    each === same
      ? {
          ...each,
          phones: [...each.phones, ...added.phones],
          emails: [...each.emails, ...added.emails],
        }
      : each,
  )
}
