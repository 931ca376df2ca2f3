import type { Dexie } from 'dexie'

/**
 * Not by Dexie's delete, which warns of an open connection when Chromium gets the delete before the
 * close. While something is open, this never ends.
 */
export function removeDatabase(db: Dexie): Promise<void> {
  db.close()
  return new Promise((resolve, reject) => {
    const removal = indexedDB.deleteDatabase(db.name)
    removal.onsuccess = () => resolve()
    removal.onerror = () => reject(removal.error)
  })
}
