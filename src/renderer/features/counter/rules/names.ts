import type { Customer } from '#features/customers/model.ts'
import { present } from '#shared/base/present.ts'
import { shorten } from '#shared/base/text.ts'

/** What a screen that a customer can read may show: a name, never a description or a phone. */
export const nameOf = (customer: Pick<Customer, 'name' | 'people'>): string | undefined =>
  customer.name ?? customer.people[0]?.name

/** "Maria S." of "Dr. Maria José Silva": enough for the owner, little for the next in the queue. */
export function shortName(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word) && !word.endsWith('.'))
  const [first = name.trim()] = words
  const initial = words.length > 1 ? Array.from(words.at(-1) ?? '')[0] : undefined
  return initial === undefined ? shorten(first, 24) : `${shorten(first, 24)} ${initial}.`
}

export type Heading = { readonly name?: string; readonly more?: string }

/** A description is never shown where the customer it describes can read it. */
export function headingOf(
  customer: Pick<Customer, 'name' | 'people' | 'description' | 'pronunciation'>,
  onlyForMe: boolean,
): Heading {
  const called = nameOf(customer)
  const name = called ?? (onlyForMe ? customer.description : undefined)
  const known = called === undefined ? undefined : customer.description
  const more = [customer.pronunciation, known].filter((each) => each !== undefined).join(' · ')
  return present({ name, more: onlyForMe && more !== '' ? more : undefined })
}
