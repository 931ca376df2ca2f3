/**
 * What a request past Dexie, but inside its transaction, brings. For the few reads that every deed at
 * the counter waits for: Dexie's own work on each of them is felt there.
 */
export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
