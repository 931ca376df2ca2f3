import { z } from 'zod'
import type { BookId, ChangeId } from './ids.ts'
import { idField } from './table.ts'

/** A Change on its way to the second copy. Its body is the window's own JSON: the host never reads it. */
export type JournalEntry = z.infer<typeof journalEntry>

export const journalEntry = z.strictObject({
  /** Counts from 1 in each book, without gaps. */
  seq: z.number().int().positive(),
  id: idField<ChangeId>(),
  /** The schema version its images are written in. */
  v: z.number().int().positive(),
  body: z.string().min(2),
})

/** An entry in the file, one JSON object on a line. */
export const journalLine = z.strictObject({
  bookId: idField<BookId>(),
  ...journalEntry.shape,
  /** SHA-256 in lower-case hex of `journalSummed`, as UTF-8. */
  sum: z.string().regex(/^[0-9a-f]{64}$/),
})

/** Everything in a line, so its sum can't match a line of another book or place. */
export const journalSummed = (bookId: BookId, { seq, id, v, body }: JournalEntry): string =>
  `${bookId}\n${seq}\n${id}\n${v}\n${body}`
