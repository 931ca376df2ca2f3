import { digitsOf, fold } from '#shared/base/text.ts'
import type { BroughtPerson, BroughtSource } from './brought.ts'
import { isWithin } from './person-words.ts'
import { nameKeys } from './same-person-index.ts'
import type { KnownCustomer } from './same-person-known.ts'

/** "17" is somebody in every list of every program that counts; a long id is nobody else's. */
export const isGlobal = ({ from, id }: BroughtSource): boolean =>
  from !== 'list' && id.length >= (from === 'vcard' ? 12 : 8)

/** Two ids of one program: it holds them for two people, and it should know. */
export function isOtherRecord(person: BroughtPerson, known: KnownCustomer | undefined): boolean {
  const { source } = person
  return (
    source !== undefined && source.from === known?.source?.from && source.id !== known.source.id
  )
}

/** Whether the names allow them to be the same: one holds all words of the other, or is missing. */
export function isNamesake(person: BroughtPerson, known: KnownCustomer | undefined): boolean {
  if (known === undefined) return false
  const names = [known.name, ...known.people.map(({ name }) => name)].filter(
    (name) => name !== undefined,
  )
  if (person.name === undefined || names.length === 0) return true
  const brought = nameKeys(person.name)
  return names
    .flatMap(nameKeys)
    .some((name) => brought.some((key) => isWithin(key, name) || isWithin(name, key)))
}

export function hasSameName(person: BroughtPerson, known: KnownCustomer | undefined): boolean {
  const names = new Set(nameKeys(known?.name))
  return nameKeys(person.name).some((name) => names.has(name))
}

/** Something besides the name that both say: a date, an address, a short number, somebody inside. */
export function agrees(person: BroughtPerson, known: KnownCustomer | undefined): boolean {
  if (known === undefined) return false
  const isSameDay = person.dates.some((date) =>
    known.dates.some(
      ({ what, month, day }) => what === date.what && month === date.month && day === date.day,
    ),
  )
  const isSameAddress =
    person.address !== undefined &&
    known.address !== undefined &&
    fold(person.address) === fold(known.address)
  const isSameNumber = person.phones.some(({ number }) =>
    known.phones.some((each) => digitsOf(each) === digitsOf(number)),
  )
  const isSamePerson = person.people.some(({ name }) =>
    known.people.some((each) => fold(each.name) === fold(name)),
  )
  return isSameDay || isSameAddress || isSameNumber || isSamePerson
}
