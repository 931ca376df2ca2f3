import type { Image } from '#shared/book/change.ts'

/**
 * A row of the previous version as rows of this one: none, one or several, each with its `id`.
 * Pure. It is given whole rows, and of an edit in the history only `id` and the changed fields. So
 * it works field by field, and a migrated edit must equal the edit of the migrated row. A version
 * that can't do this takes a backup and starts a new book.
 */
export type MigrateRow = (row: Image) => readonly Image[]

/** One step in the book's shape. Numbered, append-only: a step that has shipped is never edited. */
export type BookVersion = {
  readonly version: number
  /** Dexie's schema strings; an unchanged store may be left out, null removes one. */
  readonly stores: Readonly<Record<string, string | null>>
  /** Its new stores that are computed from rows and hold nothing the owner wrote. */
  readonly derived?: readonly string[]
  /** By table; rows of a table that is not listed stay as they are. */
  readonly migrateRow?: Readonly<Record<string, MigrateRow>>
}
