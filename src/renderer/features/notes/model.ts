import { z } from 'zod'
import type { Brand } from '#shared/base/brand.ts'
import type { Day, Instant } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import {
  dayField,
  defineTable,
  type Fresh,
  idField,
  instantField,
  rowFields,
  words,
} from '#shared/book/table.ts'
import type { PersonId } from '../customers/model.ts'

export type NoteId = Brand<string, 'NoteId'>

export const channels = ['at the counter', 'phone', 'e-mail', 'message', 'visit', 'other'] as const
export type Channel = (typeof channels)[number]

const note = z.strictObject({
  ...rowFields<NoteId>(),
  customerId: idField<CustomerId>(),
  at: instantField,
  day: dayField,
  channel: z.enum(channels),
  /** The person inside the customer who said it. */
  personId: z.exactOptional(idField<PersonId>()),
  words: words(),
  /** What it became; that row holds the words. */
  became: z.exactOptional(z.enum(['issue', 'promise', 'order'])),
})

/** Any contact, in words. */
export type Note = z.infer<typeof note>

/** A new note. */
export const newNote = (
  said: Omit<Fresh<Note>, 'at' | 'day'>,
  { now, today }: { readonly now: Instant; readonly today: Day },
): Fresh<Note> => ({ ...said, at: now, day: today })

export const notes = defineTable<Note>({
  name: 'notes',
  schema: note,
  refers: { customerId: 'customers' },
  person: (row) => row.customerId,
})
