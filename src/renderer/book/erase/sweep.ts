/**
 * LevelDB keeps the bytes of a database that was deleted until it rewrites the file they are in,
 * and for a small book nothing makes it. What it does rewrite is whatever overlaps a range that is
 * deleted later: so a few empty databases, made before the book goes and deleted one by one after
 * it, make it write the book's files anew, without it. Found by trying, and held to by a journey
 * that looks for the words in the closed profile.
 */
export async function sweepingAfter(
  factory: IDBFactory,
  remove: () => Promise<void>,
): Promise<void> {
  for (const name of brooms) await make(factory, name)
  await remove()
  for (const name of brooms) await removeDatabase(factory, name)
}

// Not named like a book: no start takes them for one.
const brooms = ['sweep-1', 'sweep-2', 'sweep-3']

const make = (factory: IDBFactory, name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const asked = factory.open(name, 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore('dust').put(name, 'dust')
    asked.onsuccess = () => {
      asked.result.close()
      resolve()
    }
    asked.onerror = () => reject(asked.error)
  })

/** Another window that shows it lets go of it when it hears; until then the next start tries again. */
export const removeDatabase = (factory: IDBFactory, name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const asked = factory.deleteDatabase(name)
    asked.onsuccess = () => resolve()
    asked.onblocked = () => resolve()
    asked.onerror = () => reject(asked.error)
  })
