import { Dexie } from 'dexie'
import { customers } from '#features/customers/model.ts'
import type { Host } from '#platform/host.ts'
import type { BookId } from '#shared/book/ids.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import type { AnyTable } from '#shared/book/table.ts'
import { recordsOf } from '../records.ts'
import { removeDatabase, sweepingAfter } from './sweep.ts'

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
  const going = new Map<string, BookId>()
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith('usual-') || name === stamp.database) continue
    const bookId = await whoseBook(name, tables, stamp)
    if (bookId !== undefined) going.set(name, bookId)
  }
  if (going.size === 0) return []
  for (const [name, bookId] of going) {
    const forgot = await host.calls['records:forget']({ bookId })
    // Its database stays until its second copy is gone: by it the next start knows to try again.
    if (!forgot.ok && forgot.error.code !== 'unsupported') {
      console.error(`The second copy of ${bookId} is still there: ${forgot.error.detail}`)
      going.delete(name)
    }
  }
  await sweepingAfter(indexedDB, async () => {
    for (const name of going.keys()) await removeDatabase(indexedDB, name)
  })
  return [...going.values()]
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
