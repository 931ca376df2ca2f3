import { draftsName } from '#book/erase/forget.ts'
import { removeDatabase } from '#book/remove-database.ts'
import type { BookId } from '#shared/book/ids.ts'

/** Where drafts survive the window: a small database beside the book's. */
type DraftDisk = {
  readonly all: ReadonlyMap<string, unknown>
  /** Returns at once; without a value it is removed. */
  readonly write: (key: string, value: unknown) => void
  /** Done when all of it is written. */
  readonly close: () => Promise<void>
}

const store = 'drafts'

/** A disk that can't be used keeps nothing: drafts then end with the window. */
export async function openDraftDisk(bookId: BookId, factory: IDBFactory): Promise<DraftDisk> {
  const name = draftsName(bookId)
  try {
    const names = (await factory.databases()).map((each) => each.name)
    // Made with the first draft: most books have none at a start.
    if (!names.includes(name)) return diskOf(undefined, new Map(), () => open(factory, name))
    const db = await open(factory, name)
    const read = db.transaction(store).objectStore(store)
    const [keys, values] = await Promise.all([done(read.getAllKeys()), done(read.getAll())])
    const all = new Map(keys.map((key, at) => [String(key), values[at]]))
    return diskOf(db, all, () => Promise.resolve(db))
  } catch (thrown) {
    console.error(thrown)
    return { all: new Map(), write: () => undefined, close: async () => undefined }
  }
}

function diskOf(
  there: IDBDatabase | undefined,
  all: DraftDisk['all'],
  make: () => Promise<IDBDatabase>,
): DraftDisk {
  let db = there
  let making: Promise<void> | undefined
  const ready = (): Promise<void> =>
    make().then((made) => {
      db = made
    }, console.error)
  return {
    all,
    write: (key, value) => {
      if (db) return write(db, key, value)
      making ??= ready()
      void making.then(() => db && write(db, key, value))
    },
    close: async () => {
      await making
      if (!db) return
      await settled(db)
      db.close()
    },
  }
}

/** Drafts of a book that is no longer the book. */
export async function removeOtherDrafts(bookId: BookId, factory: IDBFactory): Promise<void> {
  const own = draftsName(bookId)
  for (const { name } of await factory.databases())
    if (name?.startsWith(draftsName('')) && name !== own) await removeDatabase(factory, name)
}

/** `commit` at once sends all of it before the next key: a crash of the window loses nothing. */
function write(db: IDBDatabase, key: string, value: unknown): void {
  try {
    const writing = db.transaction(store, 'readwrite', { durability: 'relaxed' })
    if (value === undefined) writing.objectStore(store).delete(key)
    else writing.objectStore(store).put(value, key)
    writing.onabort = () => console.error(writing.error)
    writing.commit()
  } catch (thrown) {
    // The book was replaced meanwhile, and with it this window is told to start again.
    console.error(thrown)
  }
}

/** Reads come after what was written before; a database that is gone has nothing to wait for. */
async function settled(db: IDBDatabase): Promise<void> {
  try {
    await done(db.transaction(store).objectStore(store).count())
  } catch (thrown) {
    console.error(thrown)
  }
}

async function open(factory: IDBFactory, name: string): Promise<IDBDatabase> {
  const asked = factory.open(name, 1)
  asked.onupgradeneeded = () => asked.result.createObjectStore(store)
  const db = await done(asked)
  // An erase in another window removes it.
  db.onversionchange = () => db.close()
  return db
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
