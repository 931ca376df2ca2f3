import { Dexie, type DexieOptions, type Table as DexieTable } from 'dexie'
import type { Instant } from '#shared/base/day.ts'
import type { Change } from '#shared/book/change.ts'
import type { BookId } from '#shared/book/ids.ts'
import type { Row, Table } from '#shared/book/table.ts'
import type { BookShape } from './derived.ts'
import { versions } from './versions/all.ts'

/** The book's own row, which tells which book this is and whether another has taken its place. */
export type BookRow = {
  readonly id: 'book'
  readonly bookId: BookId
  readonly createdAt: Instant
  readonly parent?: BookId
  readonly retiredBy?: BookId
  /** Still being built beside the book: after a stop in between it is nobody's book. */
  readonly unfinished?: true
  /** Changes were replayed, and the derived tables are not made anew yet. */
  readonly underived?: true
}

/** The open book's tables, each typed by its definition. Read by repos, written by `commit` alone. */
export type Records = BookShape & {
  readonly db: Dexie
  readonly table: <R extends Row>(table: Table<R>) => DexieTable<R, string>
  readonly tableByName: (name: string) => DexieTable<Row, string>
  readonly changes: DexieTable<Change, number>
  readonly book: DexieTable<BookRow, string>
}

/** Strict: "Saved" is said when the disk has it, not when the system has heard of it. */
export const durable: DexieOptions = { chromeTransactionDurability: 'strict', cache: 'immutable' }

// Left to itself it keeps long stacks of every read where the page is served from this computer.
Dexie.debug = false

export function recordsOf(
  name: string,
  { tables, derived }: BookShape,
  options: DexieOptions = {},
): Records {
  const db = new Dexie(name, { ...durable, ...options })
  for (const step of versions) {
    db.version(step.version)
      .stores({ ...step.stores })
      .upgrade((upgrade) => upgrade.table('book').update('book', { underived: true }))
  }
  return {
    db,
    tables,
    derived,
    table: (table) => db.table(table.name),
    tableByName: (table) => db.table(table),
    changes: db.table('changes'),
    book: db.table('book'),
  }
}
