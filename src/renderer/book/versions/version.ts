import type { Image } from '#shared/book/change.ts'

/** One step in the book's shape. Numbered, append-only: a step that has shipped is never edited. */
export type BookVersion = {
  readonly version: number
  /** Dexie's schema strings; a store that did not change may be left out, null takes one away. */
  readonly stores: Readonly<Record<string, string | null>>
  /**
   * A row of the version before as rows of this one: none, one or several. Pure, since the same
   * step serves the upgrade, restore, replay and undo.
   */
  readonly migrateRow: (table: string, row: Image) => readonly Image[]
}
