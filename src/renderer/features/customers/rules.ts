import { tidy } from '#shared/base/text.ts'
import type { Customer } from './model.ts'

/** What is typed for a new face: a name, or how you'd know them. */
export type NewFace = Pick<Customer, 'name' | 'description'>

/**
 * "Maria" is a name; "green scarf, double espresso" is how you'd know someone. Lower case at the
 * start, or a comma, tells a description from a name.
 */
export function newFace(typed: string): NewFace | undefined {
  const text = tidy(typed)
  if (text === undefined) return undefined
  const looksLikeName = /^\p{Lu}/u.test(text) && !text.includes(',')
  return looksLikeName ? { name: text } : { description: text }
}

/** Any one of name, description, phone and e-mail is enough. */
export const isSomeone = (
  of: Pick<Customer, 'name' | 'description' | 'phones' | 'emails' | 'people'>,
): boolean =>
  of.name !== undefined ||
  of.description !== undefined ||
  of.phones.length + of.emails.length + of.people.length > 0
