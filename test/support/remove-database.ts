import type { Dexie } from 'dexie'

/**
 * Past Dexie's own delete, which warns as if something were left open when Chromium hears of the
 * delete before it hears of the close. Where something is open, this never ends.
 */
export function removeDatabase(db: Dexie): Promise<void> {
  db.close()
  return new Promise((resolve, reject) => {
    const removal = indexedDB.deleteDatabase(db.name)
    removal.onsuccess = () => resolve()
    removal.onerror = () => reject(removal.error)
  })
}
