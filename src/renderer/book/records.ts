import { Dexie, type DexieOptions, type Table as DexieTable } from 'dexie'
import type { Instant } from '#shared/base/day.ts'
import type { Change } from '#shared/book/change.ts'
import type { BookId } from '#shared/book/ids.ts'
import type { DerivedTable, Row, Table } from '#shared/book/table.ts'
import type { BookShape } from './derived.ts'
import { guardedFactory } from './guard.ts'
import type { UnfitRow } from './row-check.ts'
import { upgradeBook } from './upgrade.ts'

/** The book's own row: which book this is and whether another has replaced it. */
export type BookRow = {
  readonly id: 'book'
  readonly bookId: BookId
  readonly createdAt: Instant
  readonly parent?: BookId
  readonly retiredBy?: BookId
  /** Until it is opened as the stamp's book: after a stop before that it never becomes one. */
  readonly unfinished?: true
  /** Changes were replayed or rows migrated, and the derived tables are not rebuilt yet. */
  readonly underived?: true
  /** Some of its rows were written by a version that did not check them. */
  readonly unchecked?: true
  /** Those among them that were found not to fit, until they are shortened. */
  readonly unfit?: readonly UnfitRow[]
}

/** The open book's tables, each typed by its definition. Repos read them; only `commit` writes. */
export type Records = BookShape & {
  readonly db: Dexie
  /** The version of its tables: older than the current one only while it is backed up. */
  readonly schema: number
  readonly table: <R extends Row>(table: Table<R>) => DexieTable<R, string>
  readonly derivedTable: <R>(table: DerivedTable<R>) => DexieTable<R, string>
  readonly tableByName: (name: string) => DexieTable<Row, string>
  readonly changes: DexieTable<Change, number>
  readonly book: DexieTable<BookRow, string>
}

/** Strict: "Saved" is shown after the data is on disk, not once the system has accepted it. */
export const durable: DexieOptions = { chromeTransactionDurability: 'strict' }

// By default Dexie keeps a long stack of every read where the page is served from localhost.
Dexie.debug = false

/** `schema`: opens an older book as it is, with the tables of that version and no upgrade. */
export function recordsOf(
  name: string,
  shape: BookShape,
  options: DexieOptions = {},
  schema = shape.versions.current,
): Records {
  const db = new Dexie(name, { ...durable, ...options })
  // Dexie then closes it: the removal waits for that.
  db.on('versionchange', ({ newVersion }) => {
    if (newVersion === null) removed.add(db)
  })
  for (const step of shape.versions.steps.filter((each) => each.version <= schema)) {
    db.version(step.version)
      .stores({ ...step.stores })
      .upgrade((upgrade) => upgradeBook(upgrade, step))
  }
  const stores = shape.versions.stores(schema)
  return {
    db,
    schema,
    tables: shape.tables.filter((table) => table.name in stores),
    derived: schema === shape.versions.current ? shape.derived : [],
    versions: shape.versions,
    returns: shape.returns ?? [],
    table: (table) => db.table(table.name),
    derivedTable: (table) => db.table(table.name),
    tableByName: (table) => db.table(table),
    changes: db.table('changes'),
    book: db.table('book'),
  }
}

const removed = new WeakSet<Dexie>()

/** Another window removed it, as an erase does with the book it replaces. */
export const isRemoved = ({ db }: Pick<Records, 'db'>): boolean => removed.has(db)

/** Dexie writes version 1 as native version 10. */
export const schemaOf = (nativeVersion: number): number => Math.floor(nativeVersion / 10)

/**
 * Opens a book without creating or upgrading it: for a worker, which must not change its shape. Rejects
 * when it is not there, or is upgraded meanwhile.
 */
export async function recordsAsTheyAre(name: string, shape: BookShape): Promise<Records> {
  const found = (await indexedDB.databases()).find((each) => each.name === name)
  if (!found?.version) throw new Error(`${name} is not there`)
  const schema = Math.min(schemaOf(found.version), shape.versions.current)
  // No upgrade is announced, so the guard aborts any, Dexie's own repairs as well.
  const guard = guardedFactory(indexedDB, { kind: 'existing', nativeVersion: -1 })
  const options = { indexedDB: guard.factory, IDBKeyRange, autoOpen: false }
  const records = recordsOf(name, shape, options, schema)
  await records.db.open()
  return records
}
