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

/**
 * Resolves when all are done. After `commit()` Chromium may abort a transaction (a quota ended) and
 * give its last requests neither a success nor an error: so the abort ends the wait too.
 */
export const allDone = (
  transaction: IDBTransaction,
  requests: readonly IDBRequest[],
): Promise<void> =>
  new Promise((resolve, reject) => {
    const aborted = (): void =>
      reject(transaction.error ?? new DOMException('It was aborted', 'AbortError'))
    transaction.addEventListener('abort', aborted)
    Promise.all(requests.map(answer)).then(() => resolve(), reject)
  })
