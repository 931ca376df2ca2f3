import type { Dexie } from 'dexie'

/**
 * Rejects when the browser closes the database by force, as it may when the disk refuses a write. A
 * transaction that is about to complete then says nothing more, and the owner would wait for ever.
 * Whether it was written shows at the next start.
 */
export async function unlessClosed<T>(db: Dexie, work: PromiseLike<T>): Promise<T> {
  // Dexie opens it by itself where it is not open yet; by then there is nothing to lose.
  if (!db.isOpen()) return work
  const database = db.backendDB()
  const listening = new AbortController()
  const closed = new Promise<never>((_resolve, reject) => {
    const end = (): void => reject(new DOMException('The database was closed', 'AbortError'))
    database.addEventListener('close', end, { signal: listening.signal })
  })
  try {
    return await Promise.race([work, closed])
  } finally {
    listening.abort()
  }
}
