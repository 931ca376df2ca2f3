import { present } from '#shared/base/present.ts'
import { asId } from '#shared/book/ids.ts'
import { two } from '#shared/said/when-dates.ts'
import type { PersonId } from '../../customers/model.ts'
import { type DateFacts, type Listed, nobodyKnown } from '../../customers/rules/listed.ts'
import { withAdded } from '../../customers/rules/with-added.ts'
import {
  type BroughtDate,
  type BroughtPerson,
  type BroughtRelation,
  noteOfBrought,
} from './brought.ts'

/** An imported person in the fields of a customer, as far as they fit. */
export function asListed(person: BroughtPerson): Listed {
  const { facts, newDates, doesNotFit } = withAdded(nobodyKnown, inFields(person))
  return { facts, dates: newDates, doesNotFit }
}

// What has no field of its own goes to the note.
function inFields(person: BroughtPerson): Listed {
  const { name, description, pronunciation, address, source, introducedBy } = person
  const note = [
    person.organisation,
    noteOfBrought(person),
    introducedBy === undefined ? undefined : `Introduced by ${introducedBy}`,
  ].filter((text) => text !== undefined)
  return {
    facts: {
      ...present({ name, description, pronunciation, address, source }),
      ...present({ note: note.length === 0 ? undefined : note.join('\n') }),
      people: person.people.map(personOf),
      phones: [...person.phones],
      emails: [...person.emails],
      tags: [...person.tags],
    },
    dates: person.dates.map(dateOf),
  }
}

/** The deed assigns an id. */
const personOf = ({ name, role, phones, emails }: BroughtRelation, at: number) => ({
  ...present({ id: asId<PersonId>(`new:${at}`), name, role }),
  phones: [...phones],
  emails: [...emails],
})

const dateOf = (date: BroughtDate): DateFacts =>
  present({
    what: date.what === 'other' ? date.words : date.what,
    monthDay: `${two(date.month)}-${two(date.day)}`,
    year: date.year,
    forWhom: date.whose,
  })
