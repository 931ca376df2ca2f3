import type { IndexedPerson } from '#book/people.ts'
import { type Customer, calledOf } from '../model.ts'
import { haystackOf, sortedBy } from './people-scan.ts'

/** A person as the index holds them: `hay` is what is searched. */
export type PeopleEntry = IndexedPerson & { readonly hay: string; readonly sortKey: string }

export function peopleEntryOf(customer: Customer): PeopleEntry {
  const { id, name, description, people, tags, codes, phones, emails } = customer
  const called = calledOf(customer)
  const entry = {
    id,
    called,
    tags,
    sortKey: sortedBy(called),
    hay: haystackOf({
      name: name === undefined ? none : [name],
      people: people.map(({ name, role }) => (role ? [name, role] : [name])),
      description: description === undefined ? none : [description],
      tags,
      codes,
      phones: everyones(phones, people, (each) => each.phones).map((each) => each.number),
      emails: everyones(emails, people, (each) => each.emails).map((each) => each.address),
    }),
  }
  return description !== undefined && description !== called ? { ...entry, description } : entry
}

const none: readonly string[] = []

const everyones = <T>(
  own: readonly T[],
  people: Customer['people'],
  ofOne: (person: Customer['people'][number]) => readonly T[],
): readonly T[] => (people.length === 0 ? own : [...own, ...people.flatMap(ofOne)])
