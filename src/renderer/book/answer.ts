/**
 * The result of a request made past Dexie but inside its transaction. Only for the few reads that
 * every deed at the counter waits for: there the time Dexie adds to each can be felt.
 */
export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
