import { z } from 'zod'
import type { Brand } from '#shared/base/brand.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { dayField, defineTable, idField, rowFields, words } from '#shared/book/table.ts'

export type SnoozeId = Brand<string, 'SnoozeId'>
export type MentionedId = Brand<string, 'MentionedId'>

const snooze = z.strictObject({
  ...rowFields<SnoozeId>(),
  /** Absent: the row was about the shop itself. */
  customerId: z.exactOptional(idField<CustomerId>()),
  /** The key of the row of Today: "promise:…", "issue:…". */
  about: words(200),
  /** The day it is shown again. */
  until: dayField,
})
export type Snooze = z.infer<typeof snooze>

/** A row that the owner put off on Today; it is shown again automatically. */
export const snoozes = defineTable<Snooze>({
  name: 'snoozes',
  schema: snooze,
  refers: { customerId: 'customers' },
  person: (row) => row.customerId,
})

const said = z.strictObject({
  ...rowFields<MentionedId>(),
  customerId: idField<CustomerId>(),
  /** What was mentioned: "order:…", "promise:…". */
  about: words(300),
  day: dayField,
})
export type Mentioned = z.infer<typeof said>

/** The one thing worth mentioning, said: the next one takes its place. */
export const mentioned = defineTable<Mentioned>({
  name: 'mentioned',
  schema: said,
  refers: { customerId: 'customers' },
  person: (row) => row.customerId,
})
