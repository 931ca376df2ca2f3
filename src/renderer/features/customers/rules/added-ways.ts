import type { z } from 'zod'
import { fold } from '#shared/base/text.ts'
import type { PhoneCountry } from '#shared/said/phone.ts'
import { isSamePhone } from '#shared/said/same-phone.ts'
import { customerFacts, type Person } from '../model.ts'
import type { ListedField } from './listed.ts'

/** How phones are compared, and what is reported about values that are not added. */
export type Adding = {
  readonly country: PhoneCountry | undefined
  readonly doesNotFit: Set<ListedField>
  readonly differs: Set<ListedField>
}

type Ways = Pick<Person, 'phones' | 'emails'>

/** The lists of `mine` that grow; `known` is every way they are already reached by. */
export function waysAdded(
  mine: Ways,
  { phones, emails }: Ways,
  adding: Adding,
  known = mine,
): Partial<Ways> {
  const newPhones = phones.filter(
    ({ number }) => !known.phones.some((each) => isSamePhone(each.number, number, adding.country)),
  )
  const newEmails = emails.filter(
    ({ address }) => !known.emails.some((each) => fold(each.address) === fold(address)),
  )
  return {
    ...grown('phones', mine.phones, newPhones, adding),
    ...grown('emails', mine.emails, newEmails, adding),
  }
}

/** The field with as many new values as fit; no field when there are none. */
export function grown<Field extends 'phones' | 'emails' | 'tags', Item>(
  field: Field,
  mine: readonly Item[],
  added: readonly Item[],
  adding: Adding,
): { readonly [F in Field]?: Item[] } {
  const some = fitting(added, (each) => fits(customerFacts.shape[field], [...mine, ...each]))
  if (some.length < added.length) adding.doesNotFit.add(field)
  // The computed key is the only one; TypeScript widens it to any string.
  return (some.length === 0 ? {} : { [field]: [...mine, ...some] }) as { [F in Field]?: Item[] }
}

/** All of them together, or else each one that fits after those before it. */
export function fitting<Item>(
  items: readonly Item[],
  doFit: (some: readonly Item[]) => boolean,
): readonly Item[] {
  if (items.length === 0 || doFit(items)) return items
  const some: Item[] = []
  for (const item of items) if (doFit([...some, item])) some.push(item)
  return some
}

export const fits = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success
