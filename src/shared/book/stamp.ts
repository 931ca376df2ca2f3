import { z } from 'zod'
import type { BookId, CustomerId } from './ids.ts'
import { idField, instantField } from './table.ts'

/**
 * What we know of the book without opening it. It lives outside IndexedDB, because a damaged store
 * opens as an empty one without a word: the stamp is the only lasting witness.
 */
export type Stamp = z.infer<typeof stampSchema>

export const stampSchema = z.strictObject({
  format: z.literal('the-usual-stamp'),
  bookId: idField<BookId>(),
  /** The IndexedDB database that holds the book. */
  database: z.string().regex(/^usual-[\w-]{1,80}$/),
  /** The highest Change known to be in the book. */
  seq: z.number().int().nonnegative(),
  counts: z.record(z.string(), z.number().int().nonnegative()),
  /** The highest of `book/versions/` that has opened this book. */
  schema: z.number().int().positive(),
  /** Major version of Chromium; an older one wipes a newer one's store. */
  chromium: z.number().int().nonnegative(),
  /** False while a window has the book open. */
  closedCleanly: z.boolean(),
  writtenAt: instantField,
  lastBackup: z.exactOptional(
    z.strictObject({ at: instantField, seq: z.number().int().nonnegative(), name: z.string() }),
  ),
  /** Who was erased for good, by id alone: whatever is restored or replayed comes back without them. */
  erased: z.exactOptional(z.array(idField<CustomerId>())),
  /** The book this one took the place of, to switch back to until that day. */
  before: z.exactOptional(
    z.strictObject({
      bookId: idField<BookId>(),
      database: z.string().regex(/^usual-[\w-]{1,80}$/),
      until: instantField,
    }),
  ),
})
