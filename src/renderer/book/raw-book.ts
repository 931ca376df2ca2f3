import { err, ok, type Result } from '#shared/base/result.ts'
import { answer } from './answer.ts'
import { guardedFactory } from './guard.ts'
import { currentVersion, versions } from './versions/all.ts'

/** A book's database as it lies there, opened without a version: nothing in it can change. */
export type RawBook = {
  readonly database: string
  /** As IndexedDB counts: ten times our own. */
  readonly version: number
  readonly stores: readonly RawStore[]
  readonly bookRow: Readonly<Record<string, unknown>> | undefined
  /** The number of the last Change. */
  readonly seq: number
}

/** A store that can't be read says why instead of how many rows it has. */
export type RawStore =
  | { readonly name: string; readonly rows: number }
  | { readonly name: string; readonly unread: string }

/** What the program keeps for itself; every other store but `changes` is a table of the shop's. */
export const ownStores: readonly string[] = ['book', ...versions.derived]

/** Rows of what a shop would call records, as a stamp has them. */
export const countsOf = ({ stores }: RawBook): Readonly<Record<string, number>> =>
  Object.fromEntries(
    stores.flatMap((store) =>
      'rows' in store && store.name !== 'changes' && !ownStores.includes(store.name)
        ? [[store.name, store.rows]]
        : [],
    ),
  )

/** One this program understands, that is whole enough to name itself and was not replaced. */
export const canGoOn = ({ version, bookRow, stores }: RawBook): boolean =>
  version <= currentVersion * 10 &&
  typeof bookRow?.bookId === 'string' &&
  bookRow.retiredBy === undefined &&
  bookRow.unfinished === undefined &&
  stores.every((store) => 'rows' in store)

const prefix = 'usual-'
const chunk = 500

/** Every book on this computer by the name of its database, whatever state it is in. */
export async function rawBookNames(factory: IDBFactory): Promise<readonly string[]> {
  const all = await factory.databases()
  return all.flatMap(({ name }) => (name?.startsWith(prefix) ? [name] : [])).sort()
}

/** Opens, looks and closes again. The words of a failure are the database's own. */
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
  // The guard aborts what would create the database anew; a look announces no upgrade at all.
  const guard = guardedFactory(factory, { kind: 'existing', nativeVersion: -1 })
  try {
    const db = await answer(guard.factory.open(database))
    // Another window may go on to the next version: this one only looks and steps aside.
    db.onversionchange = () => db.close()
    return ok(db)
  } catch (thrown) {
    return err(String(thrown))
  }
}

/** The rows of a store in short reads, in the order of their keys. */
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

async function bookRowOf(db: IDBDatabase): Promise<RawBook['bookRow']> {
  if (!db.objectStoreNames.contains('book')) return undefined
  try {
    // A key path row is an object; anything else is no row of ours.
    const row: unknown = await answer(db.transaction('book').objectStore('book').get('book'))
    return typeof row === 'object' && row !== null ? { ...row } : undefined
  } catch {
    return undefined // the store's count has told that it can't be read
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
