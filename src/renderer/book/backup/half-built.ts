import type { Host } from '#platform/host.ts'
import { lookRaw, rawBookNames, readRaw } from '../raw-book.ts'
import { removeDatabase } from '../remove-database.ts'
import { stampIn } from '../stamp-keeper.ts'
import { retire } from '../switch.ts'

type Parts = { readonly host: Pick<Host, 'calls'>; readonly indexedDB: IDBFactory }

const buildingLock = 'the-usual builds a book'

/** From the first row to the stamp: until then the new book looks like one that a stop left behind. */
export const whileBuilding = async <T>(build: () => Promise<T>): Promise<T> =>
  navigator.locks.request(buildingLock, build)

/**
 * What a stop in the middle of a restore or an erase left behind was never anybody's book: it goes.
 * Says whether there was any.
 */
export const sweepHalfBuilt = ({ host, indexedDB }: Parts): Promise<boolean> =>
  navigator.locks.request(buildingLock, { ifAvailable: true }, async (alone) => {
    let found = false
    const stamp = alone ? await stampIn(host) : undefined
    if (!stamp) return found
    for (const name of await rawBookNames(indexedDB)) {
      const book = await lookRaw(indexedDB, name)
      if (name === stamp.database || !book.ok || book.value.bookRow?.unfinished !== true) continue
      found = true
      // Whatever keeps it, it is tried again at the next start; nobody sees it meanwhile.
      await removeDatabase(indexedDB, name).catch(() => undefined)
    }
    return found
  })

/**
 * An erase shuts the old book before the stamp names the new one. Where it was stopped in between,
 * the new book is unfinished and nothing was written to it, so the old one is opened to writing again.
 */
export const takeBackRetired = ({ indexedDB }: Parts, database: string): Promise<void> =>
  whileBuilding(async () => {
    const row = await bookRowIn(indexedDB, database)
    for (const name of await rawBookNames(indexedDB)) {
      const other = await bookRowIn(indexedDB, name)
      if (other?.bookId !== row?.retiredBy || other?.unfinished !== true) continue
      await retire(indexedDB, database, undefined)
    }
  })

const bookRowIn = async (indexedDB: IDBFactory, database: string) =>
  (await readRaw(indexedDB, database, 'book', ['book']))[0]
