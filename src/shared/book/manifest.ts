import { z } from 'zod'
import type { BookId, CustomerId } from './ids.ts'
import { countField, idField, instantField } from './table.ts'

/** The first entry of a `.usual` file: what is inside and how to check that it is complete. */
export type Manifest = z.infer<typeof manifestSchema>

const tableName = z.string().regex(/^[a-zA-Z]{1,40}$/)

/** What the check of the row found; `most` and `size` in characters or entries of a list. */
const unfitRow = z.strictObject({
  table: tableName,
  id: z.string(),
  field: z.string(),
  why: z.union([
    z.strictObject({ is: z.enum(['too-long', 'too-many']), most: countField, size: countField }),
    z.strictObject({ is: z.literal('wrong'), detail: z.string() }),
  ]),
})

/** The newest `formatVersion` this program reads. */
export const newestFormat = 2

const manifest = z.strictObject({
  format: z.literal('the-usual-backup'),
  /**
   * 2 where there are `unfit` rows, else 1. 0.1.0 reads only 1, and refuses a manifest with a field
   * it does not know: it reads every other file, and says of these that a newer version made them.
   */
  formatVersion: z.literal([1, newestFormat]),
  app: z.string(),
  schema: z.number().int().positive(),
  bookId: idField<BookId>(),
  /** The book's highest Change when the backup was made; counts and sums are of this point. */
  seq: countField,
  at: instantField,
  shop: z.string(),
  /** When the newest record in it was last written; absent in an empty book. */
  newest: z.exactOptional(instantField),
  /** Who was erased before it was made; a restore on another computer must know it too. */
  erased: z.exactOptional(z.array(idField<CustomerId>())),
  /**
   * Rows that their own table's schema refuses, which 0.1.0 could write. They are in the backup as
   * they are in the book, and are restored as they are; a row that is refused and not named here
   * makes the file an edited one.
   */
  unfit: z.exactOptional(z.array(unfitRow).min(1)),
  tables: z.record(
    tableName,
    z.strictObject({
      rows: countField,
      /** Of the table's `.jsonl` entry, in lower-case hex. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
})

export const manifestSchema = manifest.refine(
  ({ formatVersion, unfit }) => (formatVersion === newestFormat) === (unfit !== undefined),
  'formatVersion 2 is for a backup with unfit rows',
)

export const manifestEntry = 'manifest.json'
/** The last entry of a file: the sum of the manifest, as `sha256sum -c` reads it. */
export const manifestSumEntry = 'manifest.json.sha256'
export const manifestSumLine = (sha256: string): string => `${sha256}  ${manifestEntry}\n`

/**
 * 0.1.0, whose books go up to schema 3, takes a file that holds more than it lists for an edited one.
 * So a backup in a shape that it can read, made before an upgrade, goes without the sum.
 */
export const hasManifestSum = ({ schema }: Pick<Manifest, 'schema'>): boolean => schema > 3

export const tableEntry = (table: string): string => `${table}.jsonl`

/** A quick check: true for a file that says it is our backup, of any version. */
export const looksLikeManifest = z.looseObject({
  format: z.literal('the-usual-backup'),
  formatVersion: z.number(),
  app: z.string().optional(),
  schema: z.number().optional(),
})
