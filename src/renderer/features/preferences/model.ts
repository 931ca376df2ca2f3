import { z } from 'zod'
import type { Brand } from '#shared/base/brand.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { dayField, defineTable, idField, rowFields, words } from '#shared/book/table.ts'
import type { PersonId } from '../customers/model.ts'

export type PreferenceId = Brand<string, 'PreferenceId'>

export const preferenceKinds = [
  'usual',
  'likes',
  'dislikes',
  'allergy',
  'how-to',
  'matters',
] as const
export type PreferenceKind = (typeof preferenceKinds)[number]

const preference = z.strictObject({
  ...rowFields<PreferenceId>(),
  customerId: idField<CustomerId>(),
  kind: z.enum(preferenceKinds),
  /** What it is about, where that helps: "coffee", "bread". The newest of a topic wins. */
  topic: z.exactOptional(words(200)),
  /** In the shop's words: "flat white, oat, extra hot". */
  value: words(),
  /** Whose, when it is someone inside the customer: the daughter's nuts. */
  personId: z.exactOptional(idField<PersonId>()),
  /** When this usual is theirs; absent is always. ISO weekdays 1 to 7, hours 0 to 23. */
  when: z.exactOptional(
    z.strictObject({
      weekdays: z.exactOptional(z.array(z.number().int().min(1).max(7))),
      from: z.exactOptional(z.number().int().min(0).max(23)),
      to: z.exactOptional(z.number().int().min(0).max(23)),
    }),
  ),
  how: z.enum(['said', 'observed']),
  since: dayField,
  confirmed: dayField,
  /** The day a newer one took its place: old values are history. */
  until: z.exactOptional(dayField),
})

/** How they like things. The newest wins, what was before stays as history. */
export type Preference = z.infer<typeof preference>

export const preferences = defineTable<Preference>({
  name: 'preferences',
  schema: preference,
  refers: { customerId: 'customers' },
  person: (row) => row.customerId,
})
