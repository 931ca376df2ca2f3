import { tidy } from '#shared/base/text.ts'
import type { Customer } from '../model.ts'

/** What is typed for a new customer: a name, or a description. */
export type NewFace =
  | { readonly name: string; readonly description?: never }
  | { readonly name?: never; readonly description: string }

/**
 * "Maria", "maria" and "李雷" are names; "green scarf, double espresso" is a description. A comma, or
 * several words of which the first is not written as a name, decides it.
 */
export function newFace(typed: string): NewFace | undefined {
  const text = tidy(typed)
  if (text === undefined) return undefined
  const oneWord = !text.includes(' ')
  const startsSmall = /^[^\p{L}]*\p{Ll}/u.test(text)
  const isName = !text.includes(',') && (oneWord || !startsSmall)
  return isName ? { name: text } : { description: text }
}

/** Any one of name, description, phone, e-mail and someone inside is enough. */
export const isSomeone = (
  of: Pick<Customer, 'name' | 'description' | 'phones' | 'emails' | 'people'>,
): boolean =>
  of.name !== undefined ||
  of.description !== undefined ||
  of.phones.length + of.emails.length + of.people.length > 0
