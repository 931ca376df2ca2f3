import { err, ok, type Result } from '#shared/base/result.ts'
import { answer } from './answer.ts'
import { guardedFactory } from './guard.ts'
import { schemaOf } from './records.ts'
import { currentVersion, versions } from './versions/all.ts'

/** A book's database as it is, opened without a version: nothing in it can change. */
export type RawBook = {
  readonly database: string
  /** As IndexedDB counts: ten times our own version. */
  readonly version: number
  readonly stores: readonly RawStore[]
  readonly bookRow: Readonly<Record<string, unknown>> | undefined
  /** The number of the last Change. */
  readonly seq: number
}

/** A store that can't be read gives the reason instead of its number of rows. */
export type RawStore =
  | { readonly name: string; readonly rows: number }
  | { readonly name: string; readonly unread: string }

/** The program's own stores; every other store but `changes` is a table of the shop's. */
export const ownStores: readonly string[] = ['book', ...versions.derived]

/** Rows of the shop's own tables, as a stamp counts them. */
export const countsOf = ({ stores }: RawBook): Readonly<Record<string, number>> =>
  Object.fromEntries(
    stores.flatMap((store) =>
      'rows' in store && store.name !== 'changes' && !ownStores.includes(store.name)
        ? [[store.name, store.rows]]
        : [],
    ),
  )

/** Of a version this program knows, readable, with its own id, neither retired nor unfinished. */
export const canGoOn = ({ version, bookRow, stores }: RawBook): boolean =>
  schemaOf(version) <= currentVersion &&
  typeof bookRow?.bookId === 'string' &&
  bookRow.retiredBy === undefined &&
  bookRow.unfinished === undefined &&
  stores.every((store) => 'rows' in store)

/** Every database that holds a book is named so. */
export const bookPrefix = 'usual-'
const chunk = 500

/** Every book on this computer by the name of its database, in whatever state. */
export async function rawBookNames(factory: IDBFactory): Promise<readonly string[]> {
  const all = await factory.databases()
  return all.flatMap(({ name }) => (name?.startsWith(bookPrefix) ? [name] : [])).sort()
}

/** Opens, reads and closes it again. A failure is in the database's own words. */
export async function lookRaw(
  factory: IDBFactory,
  database: string,
): Promise<Result<RawBook, string>> {
  const opened = await openRaw(factory, database)
  if (!opened.ok) return opened
  const db = opened.value
  try {
    const stores = await Promise.all([...db.objectStoreNames].map((name) => countRows(db, name)))
    const [bookRow, seq] = await Promise.all([bookRowOf(db), lastSeqOf(db)])
    return ok({ database, version: db.version, stores, bookRow, seq })
  } finally {
    db.close()
  }
}

export async function openRaw(
  factory: IDBFactory,
  database: string,
): Promise<Result<IDBDatabase, string>> {
  // The guard aborts an opening that would create the database; -1 announces no upgrade at all.
  const guard = guardedFactory(factory, { kind: 'existing', nativeVersion: -1 })
  try {
    const db = await answer(guard.factory.open(database))
    // Another window may upgrade the database: this one closes its connection.
    db.onversionchange = () => db.close()
    return ok(db)
  } catch (thrown) {
    return err(String(thrown))
  }
}

/** Rows as they lie there, by their keys; those that are missing or can't be read are left out. */
export async function readRaw(
  factory: IDBFactory,
  database: string,
  store: string,
  keys: readonly string[],
): Promise<readonly NonNullable<RawBook['bookRow']>[]> {
  const opened = await openRaw(factory, database)
  if (!opened.ok) return []
  try {
    const rows = await Promise.all(keys.map((key) => rowOf(opened.value, store, key)))
    return rows.filter((row) => row !== undefined)
  } finally {
    opened.value.close()
  }
}

/** The rows of a store in short reads, by key. */
export async function* rowsOf(db: IDBDatabase, store: string): AsyncGenerator<readonly unknown[]> {
  let after: IDBKeyRange | undefined
  for (;;) {
    const from = db.transaction(store).objectStore(store)
    const [keys, rows] = await Promise.all([
      answer(from.getAllKeys(after, chunk)),
      answer(from.getAll(after, chunk)),
    ])
    if (rows.length > 0) yield rows
    const last = keys.at(-1)
    if (last === undefined || rows.length < chunk) return
    after = IDBKeyRange.lowerBound(last, true)
  }
}

async function countRows(db: IDBDatabase, name: string): Promise<RawStore> {
  try {
    return { name, rows: await answer(db.transaction(name).objectStore(name).count()) }
  } catch (thrown) {
    return { name, unread: String(thrown) }
  }
}

const bookRowOf = (db: IDBDatabase): Promise<RawBook['bookRow']> => rowOf(db, 'book', 'book')

async function rowOf(db: IDBDatabase, store: string, key: string): Promise<RawBook['bookRow']> {
  if (!db.objectStoreNames.contains(store)) return undefined
  try {
    // A row with a key path is an object; anything else is not one of ours.
    const row: unknown = await answer(db.transaction(store).objectStore(store).get(key))
    return typeof row === 'object' && row !== null ? { ...row } : undefined
  } catch {
    return undefined // the store's count has reported that it can't be read
  }
}

async function lastSeqOf(db: IDBDatabase): Promise<number> {
  if (!db.objectStoreNames.contains('changes')) return 0
  try {
    const cursor = await answer(
      db.transaction('changes').objectStore('changes').openKeyCursor(null, 'prev'),
    )
    return typeof cursor?.key === 'number' ? cursor.key : 0
  } catch {
    return 0 // as above
  }
}
