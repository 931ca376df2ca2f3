import type { Image } from '#shared/book/change.ts'

/**
 * A row of the version before as rows of this one: none, one or several, each with its `id`. Pure.
 * It is given whole rows, and of an edit in the history only `id` and the changed fields; so it goes
 * field by field, and what it does to an edit must come to the same as the edit of what it did to the
 * row. Where a version can't be said so, it takes a backup and starts a new book.
 */
export type MigrateRow = (row: Image) => readonly Image[]

/** One step in the book's shape. Numbered, append-only: a step that has shipped is never edited. */
export type BookVersion = {
  readonly version: number
  /** Dexie's schema strings; a store that did not change may be left out, null takes one away. */
  readonly stores: Readonly<Record<string, string | null>>
  /** Those of its new stores that are computed from rows, and hold nothing the owner wrote. */
  readonly derived?: readonly string[]
  /** By table; rows of a table that is not named stay as they are. */
  readonly migrateRow?: Readonly<Record<string, MigrateRow>>
}
