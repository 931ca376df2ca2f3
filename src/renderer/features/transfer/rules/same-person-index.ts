import { fold, foldBoth } from '#shared/base/text.ts'
import type { BroughtSource } from './brought.ts'
import { emailsOf, phonesOf } from './same-person-compare.ts'
import type { KnownCustomer } from './same-person-known.ts'
import { phoneTail } from './same-phone.ts'

/** Known customers by what tells them apart; each map holds places in `customers`. */
export type KnownIndex = {
  readonly customers: KnownCustomer[]
  readonly bySource: Places
  readonly byPhone: Places
  readonly byEmail: Places
  readonly byName: Places
}
/** Nearly every key leads to one customer; a set for each of 250,000 keys took a second to make. */
type Places = Map<string, number | Set<number>>

export function placesOf(places: Places, key: string): readonly number[] {
  const there = places.get(key)
  if (there === undefined) return []
  return typeof there === 'number' ? [there] : [...there]
}

export function indexOf(known: readonly KnownCustomer[]): KnownIndex {
  const index: KnownIndex = {
    customers: [],
    bySource: new Map(),
    byPhone: new Map(),
    byEmail: new Map(),
    byName: new Map(),
  }
  for (const customer of known) put(index, customer)
  return index
}

/** Adds one, or replaces the one that stands at `at`; old keys stay and are checked when found. */
export function put(index: KnownIndex, customer: KnownCustomer, at = index.customers.length): void {
  index.customers[at] = customer
  if (customer.source) place(index.bySource, sourceKey(customer.source), at)
  for (const phone of phonesOf(customer)) {
    const tail = phoneTail(phone)
    if (tail !== undefined) place(index.byPhone, tail, at)
  }
  for (const email of emailsOf(customer)) place(index.byEmail, fold(email), at)
  for (const name of nameKeys(customer.name ?? customer.description)) place(index.byName, name, at)
}

/** Two rows of a list may be one customer, who keeps only one of their ids: both lead there. */
export function alsoKnownAs(
  index: KnownIndex,
  source: BroughtSource | undefined,
  at: number,
): void {
  if (source) place(index.bySource, sourceKey(source), at)
}

export const sourceKey = ({ from, id }: BroughtSource): string => `${from}\n${id}`

/** Both spellings, so that Müller is found as Mueller. */
export function nameKeys(name: string | undefined): readonly string[] {
  if (name === undefined) return []
  const plain = fold(name)
  const both = foldBoth(name)
  return both === plain ? [plain] : [plain, both.slice(plain.length + 1)]
}

function place(places: Places, key: string, at: number): void {
  const there = places.get(key)
  if (there === undefined) places.set(key, at)
  else if (typeof there !== 'number') there.add(at)
  else if (there !== at) places.set(key, new Set([there, at]))
}
