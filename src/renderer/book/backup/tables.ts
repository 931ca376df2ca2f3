import type { AnyTable } from '#shared/book/table.ts'

/** The history is backed up like a table: undo and "what changed" survive a restore. */
export const changesTable = 'changes'

/** What a backup holds, by construction: every table a feature brings, and the history. */
export const backedUp = (tables: readonly AnyTable[]): readonly string[] => [
  ...tables.map((table) => table.name),
  changesTable,
]
