import { tidy } from '#shared/base/text.ts'
import { isFirm, isTitled } from '#shared/said/person-said.ts'
import { isLooks } from '#shared/said/said-words.ts'
import type { Customer } from '../model.ts'

/** What is typed for a new customer: a name, or a description. */
export type NewFace =
  | { readonly name: string; readonly description?: never }
  | { readonly name?: never; readonly description: string }

/**
 * "Maria", "maria", "李雷" and "mrs patel" are names; "green scarf, double espresso" and "Die Dame mit
 * dem Dackel" are descriptions. A comma, or several words of which the first is not written as a
 * name, decides it.
 */
export function newFace(typed: string): NewFace | undefined {
  const text = tidy(typed)
  if (text === undefined) return undefined
  const oneWord = !text.includes(' ')
  const startsSmall = /^[^\p{L}]*\p{Ll}/u.test(text)
  const isWritten = oneWord || isTitled(text) || (!startsSmall && !isSomeoneSeen(text))
  const isName = !text.includes(',') && isWritten
  return isName ? { name: text } : { description: text }
}

/** "The man with two dogs"; "The Black Dog" is a place. */
const isSomeoneSeen = (text: string): boolean =>
  /^(?:the|that|an?|der|die|das|eine?|el|la|los|las|una?)\s/i.test(text) &&
  /\s(?!(?:the|of|and|der|die|das|dem|den|und|von|zum|zur|del?|la|el|y)\s)\p{Ll}/u.test(text) &&
  isLooks(text) &&
  !isFirm(text)

/** Any one of name, description, phone, e-mail and someone inside is enough. */
export const isSomeone = (
  of: Pick<Customer, 'name' | 'description' | 'phones' | 'emails' | 'people'>,
): boolean =>
  of.name !== undefined ||
  of.description !== undefined ||
  of.phones.length + of.emails.length + of.people.length > 0
