import { digitsOf, fold } from '#shared/base/text.ts'
import type { PhoneCountry } from '#shared/said/phone.ts'
import { isSamePhone, phoneTail } from '#shared/said/same-phone.ts'
import type { KnownFacts, Listed, Source } from './listed.ts'
import { foldings, isSameText, isWithin } from './same-words.ts'
import { type Added, withAdded } from './with-added.ts'

export type Likeness = {
  readonly by: 'source' | 'phone' | 'email' | 'name'
  /** Nothing contradicts it; otherwise the owner decides. */
  readonly isSure: boolean
  readonly hasSameName: boolean
  /** The customer with what the list adds to them. */
  readonly added: Added
}

/** Whether someone on a list is the same as a customer, and by what; absent when nothing says so. */
export function likenessOf(
  listed: Listed,
  known: KnownFacts,
  country?: PhoneCountry,
): Likeness | undefined {
  const by = sharedBy(listed, known, country)
  if (by === undefined) return undefined
  const added = withAdded(known, listed, country)
  const { addsNothing, differs, doesNotFit } = added
  const isAllSaid = addsNothing && differs.length + doesNotFit.length === 0
  // Many share a name: a name match also needs another sign, or nothing new in the list.
  const isSure =
    by === 'name'
      ? isAllSaid || agrees(listed, known)
      : by === 'source' || isThem(listed, known, added)
  return { by, isSure, hasSameName: isNamedSame(listed, known), added }
}

/** A shared phone or e-mail. Two records of one program are a doubt, unless nothing is new. */
const isThem = (listed: Listed, known: KnownFacts, { addsNothing }: Added): boolean =>
  isNamesake(listed, known) && (addsNothing || !isOtherRecord(listed, known))

/** Every program that counts has a "17"; a long id is unique. */
export const isGlobal = ({ facts: { source } }: Listed): boolean =>
  source !== undefined &&
  source.from !== 'list' &&
  source.id.length >= (source.from === 'vcard' ? 12 : 8)

/** The names a match is searched by; an empty text for someone without any name. */
export const namesOf = ({ name, people, description }: Listed['facts']): readonly string[] =>
  foldings(name ?? people[0]?.name ?? description ?? '')

/** Every name of a customer: a row is found by its own also when another row brings a better one. */
export const knownNamesOf = ({ name, people, description }: Listed['facts']): readonly string[] => {
  const names = [name, people[0]?.name, description].filter((each) => each !== undefined)
  return names.length === 0 ? foldings('') : names.flatMap(foldings)
}

export const phonesOf = ({ phones, people }: Listed['facts']): readonly string[] =>
  [...phones, ...people.flatMap((each) => each.phones)].map(({ number }) => number)

export const emailsOf = ({ emails, people }: Listed['facts']): readonly string[] =>
  [...emails, ...people.flatMap((each) => each.emails)].map(({ address }) => fold(address))

export const sourceKey = ({ from, id }: Source): string => `${from}\n${id}`

function sharedBy(
  listed: Listed,
  known: KnownFacts,
  country: PhoneCountry | undefined,
): Likeness['by'] | undefined {
  const { source, phones, emails } = listed.facts
  const isKnownThere =
    source !== undefined &&
    known.facts.source !== undefined &&
    sourceKey(source) === sourceKey(known.facts.source) &&
    (isGlobal(listed) || isNamesake(listed, known))
  if (isKnownThere) return 'source'
  const theirs = phonesOf(known.facts)
  const isReached = ({ number }: (typeof phones)[number]) =>
    phoneTail(number) !== undefined && theirs.some((each) => isSamePhone(each, number, country))
  if (phones.some(isReached)) return 'phone'
  const written = emailsOf(known.facts)
  if (emails.some(({ address }) => written.includes(fold(address)))) return 'email'
  return isNamedSame(listed, known) && !isOtherRecord(listed, known) ? 'name' : undefined
}

/** Their program has another id for the customer: it counts them as two people. */
function isOtherRecord({ facts: { source } }: Listed, { facts, alsoFrom = [] }: KnownFacts) {
  const sources = facts.source === undefined ? alsoFrom : [facts.source, ...alsoFrom]
  const ids = sources.filter((each) => each.from === source?.from).map((each) => each.id)
  return source !== undefined && ids.length > 0 && !ids.includes(source.id)
}

function isNamedSame({ facts }: Listed, known: KnownFacts): boolean {
  const names = knownNamesOf(known.facts)
  return namesOf(facts).some((name) => name === '' || names.includes(name))
}

/** Whether the names allow them to be the same: one holds all words of the other, or is missing. */
function isNamesake({ facts: { name } }: Listed, { facts }: KnownFacts): boolean {
  const names = [facts.name, ...facts.people.map((each) => each.name)].filter(
    (each) => each !== undefined,
  )
  if (name === undefined || names.length === 0) return true
  return names.some((each) => isWithin(name, each) || isWithin(each, name))
}

/** Something besides the name that both say: a date, an address, a short number, somebody inside. */
function agrees({ facts, dates }: Listed, known: KnownFacts): boolean {
  const { address, people, phones } = known.facts
  return (
    dates.some((date) =>
      known.dates.some(
        ({ what, monthDay }) => isSameText(what, date.what) && monthDay === date.monthDay,
      ),
    ) ||
    (facts.address !== undefined && address !== undefined && isSameText(facts.address, address)) ||
    facts.phones.some(({ number }) =>
      phones.some((each) => digitsOf(each.number) === digitsOf(number)),
    ) ||
    facts.people.some(({ name }) => people.some((each) => isSameText(each.name, name)))
  )
}
