import { fold } from '#shared/base/text.ts'
import type { BroughtPerson } from './brought.ts'
import { agrees, hasSameName, isGlobal, isNamesake, isOtherRecord } from './same-person-agree.ts'
import { asKnown, compare, phonesOf } from './same-person-compare.ts'
import {
  alsoKnownAs,
  indexOf,
  type KnownIndex,
  nameKeys,
  placesOf,
  put,
  sourceKey,
} from './same-person-index.ts'
import { addsNothing, type Comparison, type KnownCustomer, withAdds } from './same-person-known.ts'
import { isSamePhone, type PhoneCountry, phoneTail } from './same-phone.ts'

/** What a row of the list is to the book; in the order of the list. */
export type Match =
  | { readonly is: 'new' }
  | ({ readonly is: 'same'; readonly id: string; readonly by: MatchedBy } & Comparison)
  /** The same as an earlier row of this list, by its place in it; that row may be in doubt. */
  | ({ readonly is: 'twice'; readonly of: number; readonly by: MatchedBy } & Comparison)
  /** The owner decides; `ids` are customers, `rows` earlier rows of the list. */
  | {
      readonly is: 'unsure'
      readonly by: MatchedBy
      readonly ids: readonly string[]
      readonly rows: readonly number[]
    }

export type MatchedBy = 'source' | 'phone' | 'email' | 'name'

/** Compares a whole list with the book, each row also with the rows before it. */
export function matchPeople(
  brought: readonly BroughtPerson[],
  known: readonly KnownCustomer[],
  country?: PhoneCountry,
): readonly Match[] {
  const index = indexOf(known)
  const rowAt = new Map<number, number>()
  const arrive = (person: BroughtPerson, row: number) => {
    rowAt.set(index.customers.length, row)
    put(index, asKnown(person, `row ${row}`))
  }
  return brought.map((person, row) => {
    const found = find(person, index, country)
    const customer = found?.is === 'same' ? index.customers[found.at] : undefined
    if (found?.is !== 'same' || customer === undefined) {
      const match: Match = found?.is === 'unsure' ? doubt(found, index, rowAt) : { is: 'new' }
      arrive(person, row)
      return match
    }
    const comparison = compare(person, customer, country)
    put(index, withAdds(customer, comparison.adds), found.at)
    alsoKnownAs(index, person.source, found.at)
    const of = rowAt.get(found.at)
    return of === undefined
      ? { is: 'same', id: customer.id, by: found.by, ...comparison }
      : { is: 'twice', of, by: found.by, ...comparison }
  })
}

type Found =
  | { readonly is: 'same'; readonly at: number; readonly by: MatchedBy }
  | { readonly is: 'unsure'; readonly at: readonly number[]; readonly by: MatchedBy }

const find = (
  person: BroughtPerson,
  index: KnownIndex,
  country: PhoneCountry | undefined,
): Found | undefined =>
  findBySource(person, index) ??
  findByWays(person, index, country) ??
  findByName(person, index, country)

function findBySource(person: BroughtPerson, index: KnownIndex): Found | undefined {
  const { source } = person
  if (source === undefined) return undefined
  const places = placesOf(index.bySource, sourceKey(source)).filter(
    (at) => isGlobal(source) || isNamesake(person, index.customers[at]),
  )
  return oneOf(places, 'source')
}

/** More than a family or a shop share it: it says nothing about who somebody is. */
const mostSharers = 50

function findByWays(
  person: BroughtPerson,
  index: KnownIndex,
  country: PhoneCountry | undefined,
): Found | undefined {
  const byPhone = person.phones.flatMap(({ number }) =>
    sharers(index.byPhone, phoneTail(number)).filter((at) => {
      const customer = index.customers[at]
      return customer && phonesOf(customer).some((each) => isSamePhone(each, number, country))
    }),
  )
  const byEmail = person.emails.flatMap(({ address }) => sharers(index.byEmail, fold(address)))
  const places = [...new Set([...byPhone, ...byEmail])]
  if (places.length === 0) return undefined
  const by = byPhone.length > 0 ? 'phone' : 'email'
  const namesakes = places.filter((at) => isNamesake(person, index.customers[at]))
  const exact = namesakes.filter((at) => hasSameName(person, index.customers[at]))
  // Where all of it is already, it went the last time: a list brought again must change nothing.
  const holders = namesakes.filter((at) => hasAll(person, index.customers[at], country))
  const meant = holders.length === 1 ? holders : exact.length > 0 ? exact : namesakes
  const found = oneOf(meant, by)
  if (found === undefined) return { is: 'unsure', at: places, by }
  if (found.is === 'unsure') return found
  // Their program has two records of one phone: the owner may have made them one since, or not.
  const customer = index.customers[found.at]
  const isDoubt = isOtherRecord(person, customer) && !isHeld(person, customer, country)
  return isDoubt ? { is: 'unsure', at: [found.at], by } : found
}

function sharers(places: KnownIndex['byPhone'], key: string | undefined): readonly number[] {
  const found = key === undefined ? [] : placesOf(places, key)
  return found.length > mostSharers ? [] : found
}

// A name alone is shared by many: it takes something else that agrees, or nothing left to add.
function findByName(
  person: BroughtPerson,
  index: KnownIndex,
  country: PhoneCountry | undefined,
): Found | undefined {
  const places = nameKeys(person.name ?? person.description)
    .flatMap((key) => placesOf(index.byName, key).slice(0, mostSharers))
    .filter((at) => !isOtherRecord(person, index.customers[at]))
  const agreeing = places.filter((at) => agrees(person, index.customers[at]))
  if (agreeing.length === 1) return oneOf(agreeing, 'name')
  const held = places.find((at) => isHeld(person, index.customers[at], country))
  if (held !== undefined) return { is: 'same', at: held, by: 'name' }
  return places.length === 0 ? undefined : { is: 'unsure', at: [...new Set(places)], by: 'name' }
}

function isHeld(
  person: BroughtPerson,
  customer: KnownCustomer | undefined,
  country: PhoneCountry | undefined,
): boolean {
  if (customer === undefined) return false
  const { adds, differs } = compare(person, customer, country)
  return addsNothing(adds) && differs.length === 0
}

/** They may be called something longer there. */
const hasAll = (
  person: BroughtPerson,
  customer: KnownCustomer | undefined,
  country: PhoneCountry | undefined,
): boolean => customer !== undefined && addsNothing(compare(person, customer, country).adds)

function oneOf(places: readonly number[], by: MatchedBy): Found | undefined {
  const [first, ...others] = new Set(places)
  if (first === undefined) return undefined
  return others.length > 0
    ? { is: 'unsure', at: [first, ...others], by }
    : { is: 'same', at: first, by }
}

function doubt(
  { at, by }: Found & { is: 'unsure' },
  index: KnownIndex,
  rowAt: ReadonlyMap<number, number>,
): Match {
  const rows = at.flatMap((place) => rowAt.get(place) ?? [])
  const ids = at.flatMap((place) => (rowAt.has(place) ? [] : (index.customers[place]?.id ?? [])))
  return { is: 'unsure', by, ids, rows }
}
