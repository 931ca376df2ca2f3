import { expect } from 'vitest'
import type { Book } from '#book/book.ts'
import { createCustomer } from '#features/customers/deeds.ts'
import { type CustomerFacts, nobodyYet } from '#features/customers/rules/facts.ts'
import { setPreference } from '#features/preferences/deeds.ts'
import type { PreferenceKind } from '#features/preferences/model.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'

/** Names by id: `{ maria: 'Maria' }`. */
export type Regulars = Readonly<Record<string, string>>

/** Writes down customers of whom only the name is known. */
export async function know(book: Book, regulars: Regulars): Promise<void> {
  for (const [id, name] of Object.entries(regulars)) await create(book, asId(id), { name })
}

type Likes = Partial<Record<PreferenceKind, string>>

/** Writes down a customer and what they like; the search finds them. */
export async function regular(
  book: Book,
  facts: Partial<CustomerFacts>,
  likes: Likes = {},
): Promise<CustomerId> {
  const id = asId<CustomerId>(crypto.randomUUID())
  await create(book, id, facts)
  for (const [kind, value] of Object.entries(likes)) {
    // The keys of `likes` are kinds of preference.
    const told = { customerId: id, kind: kind as PreferenceKind, value }
    expect(await book.perform(setPreference, told)).toMatchObject({ ok: true })
  }
  await expect.poll(() => book.people.get(id)).toBeDefined()
  return id
}

async function create(book: Book, id: CustomerId, facts: Partial<CustomerFacts>): Promise<void> {
  const made = await book.perform(createCustomer, { id, facts: { ...nobodyYet, ...facts } })
  expect(made).toMatchObject({ ok: true })
}
