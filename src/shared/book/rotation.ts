import { z } from 'zod'
import type { BookId } from './ids.ts'
import { idField, instantField } from './table.ts'

/** What is known of a backup that was made and verified here. */
export type BackupFacts = z.infer<typeof backupFacts>

export const backupFacts = z.strictObject({
  bookId: idField<BookId>(),
  /** The book's highest Change in it: backups are ordered by this, never by a clock. */
  seq: z.number().int().nonnegative(),
  /** When it was made, by the clock of that moment, which may have been wrong. */
  at: instantField,
  /** Rows of all tables together. */
  rows: z.number().int().nonnegative(),
  /** Bytes of the file. */
  size: z.number().int().nonnegative(),
  /** Of the whole file, in lower-case hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  encrypted: z.boolean(),
})
