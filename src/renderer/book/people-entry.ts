import { type Customer, calledOf } from '#features/customers/model.ts'
import { fold } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { haystackOf } from './people-scan.ts'

/** A person as lists show them; the rest is read when a card opens. */
export type IndexedPerson = {
  readonly id: CustomerId
  readonly called: string
  /** How they'd be known, when they have a name as well. */
  readonly description?: string
  readonly tags: readonly string[]
}

export type Entry = IndexedPerson & { readonly hay: string; readonly sortKey: string }

/** Those in the trash, and those who turned out to be someone else, are not found. */
export const isLiving = (row: Customer): boolean =>
  row.deletedAt === undefined && row.mergedInto === undefined

export function entryOf(customer: Customer): Entry {
  const { id, name, description, people, tags, codes, phones, emails } = customer
  const called = calledOf(customer)
  const entry = {
    id,
    called,
    tags,
    sortKey: fold(called),
    hay: haystackOf({
      name: name === undefined ? none : [name],
      people:
        people.length === 0
          ? none
          : people.flatMap(({ name, role }) => (role ? [name, role] : [name])),
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
