import { z } from 'zod'
import type { BookId, CustomerId } from './ids.ts'
import { idField, instantField } from './table.ts'

/** The first entry of a `.usual` file: what is inside and how to tell that it is whole. */
export type Manifest = z.infer<typeof manifestSchema>

export const manifestSchema = z.strictObject({
  format: z.literal('the-usual-backup'),
  formatVersion: z.literal(1),
  app: z.string(),
  schema: z.number().int().positive(),
  bookId: idField<BookId>(),
  /** The book's highest Change when the backup was made: counts and sums are those at this point. */
  seq: z.number().int().nonnegative(),
  at: instantField,
  shop: z.string(),
  /** When the newest record in it was last written; absent in an empty book. */
  newest: z.exactOptional(instantField),
  /** Who was erased before it was made; a restore on another machine must know it too. */
  erased: z.exactOptional(z.array(idField<CustomerId>())),
  tables: z.record(
    z.string().regex(/^[a-zA-Z]{1,40}$/),
    z.strictObject({
      rows: z.number().int().nonnegative(),
      /** Of the table's `.jsonl` entry, in lower-case hex. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
})

export const manifestEntry = 'manifest.json'
export const tableEntry = (table: string): string => `${table}.jsonl`

/** A sniff only: true for a file that says it is our backup, of whatever version. */
export const looksLikeManifest = z.looseObject({
  format: z.literal('the-usual-backup'),
  formatVersion: z.number(),
  app: z.string().optional(),
  schema: z.number().optional(),
})
