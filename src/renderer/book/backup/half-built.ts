import { lookRaw, rawBookNames } from '../raw-book.ts'
import { removeDatabase } from '../remove-database.ts'

/** Held by whoever is building a book beside the living one. */
export const buildingLock = 'the-usual builds a book'

/**
 * What a stop in the middle of a restore or an erase left behind was never anybody's book: it goes.
 * Says whether there was any.
 */
export function sweepHalfBuilt(factory: IDBFactory): Promise<boolean> {
  return navigator.locks.request(buildingLock, { ifAvailable: true }, async (alone) => {
    let found = false
    if (!alone) return found
    for (const name of await rawBookNames(factory)) {
      const book = await lookRaw(factory, name)
      if (!book.ok || book.value.bookRow?.unfinished !== true) continue
      found = true
      // Whatever keeps it, it is tried again at the next start; nobody sees it meanwhile.
      await removeDatabase(factory, name).catch(() => undefined)
    }
    return found
  })
}
