import { lookRaw, rawBookNames } from '../raw-book.ts'
import { removeDatabase } from '../remove-database.ts'

/** Held by whoever is building a book beside the living one. */
export const buildingLock = 'the-usual builds a book'

/** What a stop in the middle of a restore left behind was never anybody's book: it goes. */
export function sweepHalfBuilt(factory: IDBFactory): Promise<void> {
  return navigator.locks.request(buildingLock, { ifAvailable: true }, async (alone) => {
    if (!alone) return
    for (const name of await rawBookNames(factory)) {
      const found = await lookRaw(factory, name)
      if (!found.ok || found.value.bookRow?.unfinished !== true) continue
      // Whatever keeps it, it is tried again at the next start; nobody sees it meanwhile.
      await removeDatabase(factory, name).catch(() => undefined)
    }
  })
}
