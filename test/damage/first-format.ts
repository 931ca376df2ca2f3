import type { Page } from 'playwright'
import { opening } from '#book/versions/0001-opening.ts'

/**
 * Makes the book as the earlier app wrote it, in the first version of its stores. Gives the native
 * version, ten times our own.
 */
export const writeInFirstFormat = (page: Page): Promise<number> => page.evaluate(rewrite, stores)

/** From Dexie's schema strings: the key first, then the indexes. */
const stores = Object.entries(opening.stores).map(([name, keys]) => {
  const [{ keyPath } = { keyPath: 'id' }, ...indexes] = (keys ?? '').split(', ').map((key) => {
    const path = key.replace(/[*[\]]/g, '')
    return {
      name: key.replace('*', ''),
      keyPath: path.includes('+') ? path.split('+') : path,
      multiEntry: key.startsWith('*'),
    }
  })
  // Version 3 gave it another name.
  return { name, keyPath, indexes, from: name === 'standing' ? 'visitStats' : name }
})

/** Runs in the page. Chromium can't lower a version, so the book is deleted and written again. */
async function rewrite(first: typeof stores): Promise<number> {
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? [])
  const book = names.find((each) => each.startsWith('usual-')) ?? ''
  const now = await settled(indexedDB.open(book))
  const read = now.transaction(first.map(({ from }) => from))
  const rows = await Promise.all(first.map(({ from }) => settled(read.objectStore(from).getAll())))
  now.close()
  // This makes the app's own window close it.
  await settled(indexedDB.deleteDatabase(book))
  const asked = indexedDB.open(book, 10)
  asked.onupgradeneeded = () => {
    for (const { name, keyPath, indexes } of first) {
      const store = asked.result.createObjectStore(name, { keyPath })
      for (const { name: of, keyPath: by, multiEntry } of indexes)
        store.createIndex(of, by, { multiEntry })
    }
  }
  const then = await settled(asked)
  const write = then.transaction(
    first.map(({ name }) => name),
    'readwrite',
    {
      durability: 'strict',
    },
  )
  for (const [at, { name }] of first.entries())
    for (const row of rows[at] ?? []) write.objectStore(name).put(row)
  await new Promise<void>((resolve, reject) => {
    write.oncomplete = () => resolve()
    write.onabort = () => reject(write.error)
  })
  then.close()
  return then.version
}
