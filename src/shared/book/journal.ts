import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
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

/** An entry as it stands in the file, one JSON object to a line. */
export type JournalLine = z.infer<typeof journalLine>

export const journalLine = z.strictObject({
  bookId: idField<BookId>(),
  ...journalEntry.shape,
  /** `journalSum` of all the rest. */
  sum: z.string().regex(/^[0-9a-f]{64}$/),
})

/** SHA-256 in lower-case hex over what a line says: a line of another book or place can't pass. */
export const journalSum = (bookId: BookId, { seq, id, v, body }: JournalEntry): string =>
  bytesToHex(sha256(utf8ToBytes(`${bookId}\n${seq}\n${id}\n${v}\n${body}`)))
