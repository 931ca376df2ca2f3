import { Dexie } from 'dexie'
import { customers } from '#features/customers/model.ts'
import type { Host } from '#platform/host.ts'
import type { BookId } from '#shared/book/ids.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import type { AnyTable } from '#shared/book/table.ts'
import { recordsOf } from '../records.ts'

type Parts = {
  readonly host: Host
  readonly tables: readonly AnyTable[]
  readonly indexedDB: IDBFactory
}

/**
 * Takes away every book besides the living one that still holds someone who was erased, with its
 * journal, the rescue copies and what was set aside. Done after an erase, and again at each start
 * that opened well: a stop in between must not leave them behind. Returns the books it took away.
 */
export async function forgetErased(
  stamp: Stamp,
  { host, tables, indexedDB }: Parts,
): Promise<readonly BookId[]> {
  const erased = stamp.erased ?? []
  if (erased.length === 0) return []
  const gone: BookId[] = []
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith('usual-') || name === stamp.database) continue
    const bookId = await whoseBook(name, tables, stamp)
    if (bookId === undefined) continue
    await host.calls['records:forget']({ bookId })
    await removeDatabase(name, indexedDB)
    gone.push(bookId)
  }
  return gone
}

/** Its id when one of them is in it; a book that can't be looked into is left to its owner. */
async function whoseBook(
  name: string,
  tables: readonly AnyTable[],
  stamp: Stamp,
): Promise<BookId | undefined> {
  const records = recordsOf(name, tables)
  try {
    const row = await records.book.get('book')
    const found = await records.table(customers).bulkGet([...(stamp.erased ?? [])])
    const isUnreachable = row?.retiredBy !== undefined && name !== stamp.before?.database
    const holds = isUnreachable || found.some((each) => each !== undefined)
    return row && holds ? row.bookId : undefined
  } catch (thrown) {
    if (!(thrown instanceof Dexie.DexieError)) throw thrown
    console.error(thrown)
    return undefined
  } finally {
    records.db.close()
  }
}

/** Another window that shows it lets go of it when it hears; until then the next start tries again. */
const removeDatabase = (name: string, indexedDB: IDBFactory): Promise<void> =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.deleteDatabase(name)
    asked.onsuccess = () => resolve()
    asked.onblocked = () => resolve()
    asked.onerror = () => reject(asked.error)
  })
