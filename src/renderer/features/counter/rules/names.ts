import type { Customer } from '#features/customers/model.ts'
import { present } from '#shared/base/present.ts'
import { fold, shorten } from '#shared/base/text.ts'
import { isFirmName } from './firm-name.ts'

/** What a screen that a customer can read may show: a name, never a description or a phone. */
export const nameOf = (customer: Pick<Customer, 'name' | 'people'>): string | undefined =>
  customer.name ?? customer.people[0]?.name

/**
 * "Maria S." of "Dr. Maria José Silva": enough for the owner, little for the next in the queue. With
 * as many letters more as keep it apart from `others`; a firm keeps its whole name.
 */
export function shortName(
  { name: own, people }: Pick<Customer, 'name' | 'people'>,
  others: readonly string[] = [],
): string | undefined {
  const name = own ?? people[0]?.name
  if (name === undefined) return undefined
  // With people inside, the customer is a firm or a family.
  const isWhole = (own !== undefined && people.length > 0) || isFirmName(name)
  if (isWhole) return shorten(name, mostLetters * 2)
  const rivals = others.filter((other) => fold(other) !== fold(name))
  const short = formsOf(name).find(
    (form, at) => !rivals.some((other) => fold(formsOf(other)[at] ?? other) === fold(form)),
  )
  return short ?? shorten(name, mostLetters * 2)
}

const mostLetters = 24

/** "Maria S.", "Maria Si.", up to "Maria Silva". */
function formsOf(name: string): readonly string[] {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word) && !word.endsWith('.'))
  const first = shorten(words[0] ?? name.trim(), mostLetters)
  const last = words.length > 1 ? Array.from(words.at(-1) ?? '') : []
  if (last.length === 0) return [first]
  const begun = last.slice(1).map((_, at) => `${first} ${last.slice(0, at + 1).join('')}.`)
  return [...begun, `${first} ${shorten(last.join(''), mostLetters)}`]
}

/** Others whose short name may be the same are found by these letters. */
export function lettersOf(name: string): string {
  const [first = ''] = formsOf(name)
  return first.replace(/\.$/, '')
}

/** What tells two of a name apart where a customer may read it: a numbered tag, or two digits. */
export function openlyApart(
  all: readonly { readonly by: string; readonly text: string }[],
): string | undefined {
  const tag = all.find(({ by, text }) => by === 'tag' && /\d/.test(text))
  const phone = all.find(({ by }) => by === 'phone')
  return tag ? shorten(tag.text, mostLetters) : phone && `…${phone.text.slice(-2)}`
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
