import { z } from 'zod'
import type { Brand } from '#shared/base/brand.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import {
  dayField,
  defineTable,
  type Fresh,
  growingList,
  idField,
  minuteField,
  rowFields,
  words,
} from '#shared/book/table.ts'

export type PromiseId = Brand<string, 'PromiseId'>

const promise = z.strictObject({
  ...rowFields<PromiseId>(),
  customerId: idField<CustomerId>(),
  what: words(),
  due: dayField,
  dueMinute: z.exactOptional(minuteField),
  /** "at the counter", "on the phone". */
  said: z.exactOptional(words(200)),
  state: z.enum(['open', 'kept', 'broken']),
  /** Each time it was put off, and whether they were told in advance. */
  moved: growingList(
    z.strictObject({
      from: dayField,
      /** Absent if it had no time, and in moves that older versions wrote. */
      fromMinute: z.exactOptional(minuteField),
      on: dayField,
      told: z.boolean(),
    }),
  ),
  closed: z.exactOptional(dayField),
  /** A rule of RFC 5545 without its start; the next one is made when this one is closed. */
  repeat: z.exactOptional(words(200)),
  /** Why it was broken, for the owner. */
  why: z.exactOptional(words()),
})

/** What we said we would do, by when. */
export type Promised = z.infer<typeof promise>

/** A new promise. */
export const newPromise = (said: Omit<Fresh<Promised>, 'state' | 'moved'>): Fresh<Promised> => ({
  ...said,
  state: 'open',
  moved: [],
})

export const promises = defineTable<Promised>({
  name: 'promises',
  schema: promise,
  refers: { customerId: 'customers' },
  person: (row) => row.customerId,
})
