/**
 * Runs in the page: makes the book as the earlier app wrote it, in the first version of its stores.
 * Chromium can't lower a database's version, so it is deleted and written again under its name.
 * Gives the native version, ten times our own.
 */
export async function asInFirstFormat(): Promise<number> {
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? [])
  const name = names.find((each) => each.startsWith('usual-')) ?? ''
  const now = await settled(indexedDB.open(name))
  const kept = [...now.objectStoreNames].filter((each) => each !== 'snoozes')
  const read = now.transaction(kept)
  const stores = await Promise.all(
    kept.map(async (each) => {
      const store = read.objectStore(each)
      const indexes = [...store.indexNames].map((index) => store.index(index))
      return { each, keyPath: store.keyPath, indexes, rows: await settled(store.getAll()) }
    }),
  )
  now.close()
  // This makes the app's own window close it.
  await settled(indexedDB.deleteDatabase(name))
  const asked = indexedDB.open(name, 10)
  asked.onupgradeneeded = () => {
    for (const { each, keyPath, indexes } of stores) {
      const store = asked.result.createObjectStore(each, { keyPath })
      for (const { name: of, keyPath: by, multiEntry, unique } of indexes)
        store.createIndex(of, by, { multiEntry, unique })
    }
  }
  const then = await settled(asked)
  const write = then.transaction(kept, 'readwrite', { durability: 'strict' })
  for (const { each, rows } of stores) for (const row of rows) write.objectStore(each).put(row)
  await new Promise<void>((resolve, reject) => {
    write.oncomplete = () => resolve()
    write.onabort = () => reject(write.error)
  })
  then.close()
  return then.version
}
