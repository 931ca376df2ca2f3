import { guardedFactory } from '#book/guard.ts'
import { type PeopleAsked, readOf, type ToldPeople } from '#book/people-read.ts'
import { type Customer, customers } from '#features/customers/model.ts'

// A whole number of segments, and so few rows that reading, folding and handing over go on at once.
const chunk = 4096

self.onmessage = ({ data: asked }: MessageEvent<PeopleAsked>) => {
  readEveryone(asked).then(
    () => tell({ kind: 'whole' }),
    (thrown: unknown) => tell({ kind: 'broke', detail: String(thrown) }),
  )
}

const tell = (told: ToldPeople): void => self.postMessage(told)

/** The next chunk is on its way while one is folded. */
async function readEveryone({ database, nativeVersion }: PeopleAsked): Promise<void> {
  // The book is open, so it is there; whatever happened since, nothing is made in its place.
  const guard = guardedFactory(self.indexedDB, { kind: 'existing', nativeVersion })
  const db = await answerOf(guard.factory.open(database))
  db.onversionchange = () => db.close()
  const readAfter = (id: string): Promise<readonly Customer[]> => {
    const store = db.transaction(customers.name).objectStore(customers.name)
    return answerOf(store.getAll(IDBKeyRange.lowerBound(id, true), chunk))
  }
  for (let next: Promise<readonly Customer[]> | undefined = readAfter(''); next; ) {
    const rows: readonly Customer[] = await next
    const last = rows.at(-1)
    next = last && rows.length === chunk ? readAfter(last.id) : undefined
    tell({ kind: 'some', people: readOf(rows) })
  }
  db.close()
}

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
