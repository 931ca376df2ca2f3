import type { Page } from 'playwright'

/** Every store of the book in use, read directly from the database: ids in order. */
export type LivingBook = {
  readonly database: string
  readonly stores: Readonly<Record<string, readonly unknown[]>>
}

/** Reads the one book in this profile that no other has replaced. */
export function livingBook(page: Page): Promise<LivingBook> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    for (const { name } of await indexedDB.databases()) {
      if (!name?.startsWith('usual-')) continue
      const db = await settled(indexedDB.open(name))
      const read = db.transaction([...db.objectStoreNames])
      const stores: Record<string, readonly unknown[]> = {}
      for (const store of db.objectStoreNames)
        stores[store] = await settled(read.objectStore(store).getAll())
      db.close()
      const [book] = stores.book as readonly { readonly retiredBy?: string }[]
      if (book && book.retiredBy === undefined) return { database: name, stores }
    }
    throw new Error('No living book in this profile')
  })
}

/** What a backup contains: all but the book's own row, which is new after a restore. */
export function carried({ stores }: LivingBook): LivingBook['stores'] {
  const { book: _book, ...rest } = stores
  return rest
}
