import { z } from 'zod'
import type { Brand } from '#shared/base/brand.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import {
  dayField,
  defineTable,
  growingList,
  idField,
  rowFields,
  words,
} from '#shared/book/table.ts'
import type { PersonId } from '../customers/model.ts'

export type OccasionId = Brand<string, 'OccasionId'>

/** No date is announced further ahead than this many days. */
export const longestLead = 120

/** Enough to bake, order or write; each date may have its own. */
export const defaultLead = 10

const occasion = z.strictObject({
  ...rowFields<OccasionId>(),
  customerId: idField<CustomerId>(),
  /** "birthday", "grandma's birthday", "anniversary". */
  what: words(300),
  /** Whose: someone inside the customer, or someone they buy for, in words; absent is the customer. */
  personId: z.exactOptional(idField<PersonId>()),
  forWhom: z.exactOptional(words(300)),
  /** `MM-DD`, as the date recurs; 29 February is kept on the 28th in other years. */
  monthDay: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  year: z.exactOptional(z.number().int().min(1800).max(2200)),
  /** How many days ahead it shows. */
  lead: z.number().int().min(0).max(longestLead),
  /** The one it is prepared for may stand at the counter: only the owner reads of it. */
  surprise: z.exactOptional(z.literal(true)),
  given: growingList(
    z.strictObject({ on: dayField, what: words(), received: z.exactOptional(words()) }),
  ),
})

/** What a list may say of a date. */
export const dateFacts = occasion.pick({ what: true, monthDay: true, year: true, forWhom: true })

/** A date that recurs every year. */
export type Occasion = z.infer<typeof occasion>

export const occasions = defineTable<Occasion>({
  name: 'occasions',
  schema: occasion,
  refers: { customerId: 'customers' },
  person: (row) => row.customerId,
})
