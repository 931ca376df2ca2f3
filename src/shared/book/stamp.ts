import { z } from 'zod'
import type { BookId, CustomerId } from './ids.ts'
import { countField, idField, instantField } from './table.ts'

/** No Chromium has a version beyond this: a damaged file must not pass for a newer program's. */
export const chromiumField = countField.max(9999)

/**
 * What we know of the book without opening it. It is kept outside IndexedDB, because a damaged
 * store silently opens as an empty one: then only the stamp shows that there was a book.
 */
export type Stamp = z.infer<typeof stampSchema>

export const stampSchema = z.strictObject({
  format: z.literal('the-usual-stamp'),
  bookId: idField<BookId>(),
  /** The IndexedDB database that holds the book. */
  database: z.string().regex(/^usual-[\w-]{1,80}$/),
  /** The highest Change known to be in the book. */
  seq: countField,
  counts: z.record(z.string(), countField),
  /** The highest of `book/versions/` that has opened this book. */
  schema: z.number().int().positive(),
  /** Major version of Chromium; an older one wipes a newer one's store. */
  chromium: chromiumField,
  /** The version of the app that opened it last. */
  app: z.exactOptional(z.string().max(40)),
  /** `versionOf` what wrote it before: its last state still needs a backup that is kept long. */
  cameFrom: z.exactOptional(z.string().max(80)),
  /** False while a window has the book open. */
  closedCleanly: z.boolean(),
  writtenAt: instantField,
  lastBackup: z.exactOptional(
    z.strictObject({ at: instantField, seq: countField, name: z.string() }),
  ),
  /** Ids of people erased for good: a restore or a replay leaves them out. */
  erased: z.exactOptional(z.array(idField<CustomerId>())),
  /** Books that somebody was erased from: from `from` on, each new backup drops one of theirs. */
  leaving: z.exactOptional(
    z.array(z.strictObject({ bookId: idField<BookId>(), from: instantField })),
  ),
  /** The book this one replaced, to switch back to until that day. */
  before: z.exactOptional(
    z.strictObject({
      bookId: idField<BookId>(),
      database: z.string().regex(/^usual-[\w-]{1,80}$/),
      until: instantField,
    }),
  ),
})

/** What wrote a book: another app, Chromium or schema may damage a good book. */
export const versionOf = ({
  app,
  chromium,
  schema,
}: Pick<Stamp, 'app' | 'chromium' | 'schema'>): string =>
  `${app ?? '?'}, Chromium ${chromium}, schema ${schema}`
