import { z } from 'zod'
import type { Brand } from '#shared/base/brand.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { dayField, defineTable, idField, rowFields, words } from '#shared/book/table.ts'

export type PersonId = Brand<string, 'PersonId'>

export const phone = z.strictObject({ label: z.exactOptional(words(60)), number: words(120) })
export type Phone = z.infer<typeof phone>

export const email = z.strictObject({ label: z.exactOptional(words(60)), address: words(320) })

/** Someone inside a customer: one of a couple, a daughter, the one who pays. */
export const person = z.strictObject({
  id: idField<PersonId>(),
  name: words(),
  /** In words: "pays", "reception", "daughter". */
  role: z.exactOptional(words(200)),
  phones: z.array(phone).max(40),
  emails: z.array(email).max(40),
})
export type Person = z.infer<typeof person>

/** What is known of a customer: all but the fields that the book writes itself. */
export const customerFacts = z.strictObject({
  name: z.exactOptional(words()),
  /** How to recognise them: "green scarf, double espresso". */
  description: z.exactOptional(words()),
  people: z.array(person).max(200),
  phones: z.array(phone).max(40),
  emails: z.array(email).max(40),
  pronunciation: z.exactOptional(words(200)),
  address: z.exactOptional(words(2000)),
  tags: z.array(words(200)).max(200),
  note: z.exactOptional(words()),
  /** Loyalty cards and the like, as scanned. */
  codes: z.array(words(200)).max(40),
  introducedBy: z.exactOptional(idField<CustomerId>()),
  thankedForIntroducing: z.exactOptional(z.literal(true)),
  /** Only the owner sees it; never at the counter, not in exports. */
  between: z.exactOptional(z.enum(['easy', 'takes work', 'not meant to be'])),
  awayUntil: z.exactOptional(dayField),
  /** In the owner's words: "2015", "since school". */
  since: z.exactOptional(words(60)),
  /** The source and its id for them, so that importing a list twice adds nothing. */
  source: z.exactOptional(z.strictObject({ from: words(60), id: words(300) })),
})

const customer = z.strictObject({
  ...rowFields<CustomerId>(),
  ...customerFacts.shape,
  mergedInto: z.exactOptional(idField<CustomerId>()),
})

/** A regular or a client: a name, a description, a phone or an e-mail is enough. */
export type Customer = z.infer<typeof customer>

export const customers = defineTable<Customer>({
  name: 'customers',
  schema: customer,
  refers: { introducedBy: 'customers', mergedInto: 'customers' },
  person: (row) => row.id,
})

/** The name shown everywhere: never empty. */
export function calledOf(
  of: Pick<Customer, 'name' | 'description' | 'phones' | 'emails' | 'people'>,
): string {
  return (
    of.name ??
    // "green scarf – his wife is Ada" is not called Ada.
    of.people.find((each) => each.role === undefined || of.description === undefined)?.name ??
    of.description ??
    of.phones[0]?.number ??
    of.emails[0]?.address ??
    '—'
  )
}
