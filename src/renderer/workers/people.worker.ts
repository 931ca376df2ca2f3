import { guardedFactory } from '#book/guard.ts'
import { inColumns, type PeopleAsked, type ToldPeople } from '#book/people-read.ts'
import { type Customer, customers } from '#features/customers/model.ts'

// A whole number of segments, and so few rows that reading, folding and handing over go on at once.
const chunk = 4096
/** So many reads are on their way at once: the disk need not wait for the folding. */
const readers = 4

self.onmessage = ({ data: asked }: MessageEvent<PeopleAsked>) => {
  readEveryone(asked).then(
    () => tell({ kind: 'whole' }),
    (thrown: unknown) => tell({ kind: 'broke', detail: String(thrown) }),
  )
}

const tell = (told: ToldPeople): void => self.postMessage(told)

async function readEveryone({ database, nativeVersion }: PeopleAsked): Promise<void> {
  // The book is open, so it is there; whatever happened since, nothing is made in its place.
  const guard = guardedFactory(self.indexedDB, { kind: 'existing', nativeVersion })
  const db = await answerOf(guard.factory.open(database))
  db.onversionchange = () => db.close()
  // In one transaction, so that nobody is read twice or missed.
  const store = db.transaction(customers.name).objectStore(customers.name)
  const [first, last] = await Promise.all([
    answerOf(store.openKeyCursor(null, 'next')),
    answerOf(store.openKeyCursor(null, 'prev')),
  ])
  if (first && last) {
    const shares = sharesOf(String(first.key), String(last.key))
    await Promise.all(shares.map((share) => readShare(store, share)))
  }
  db.close()
}

/** Even shares by the time that ids begin with; unlike ids of other makes are one share. */
function sharesOf(first: string, last: string): readonly IDBKeyRange[] {
  const [from, to] = [timeOf(first), timeOf(last)]
  const cuts = Array.from({ length: readers - 1 }, (_, at) =>
    idAt(Math.floor(from + ((to - from) * (at + 1)) / readers)),
  ).filter((cut, at, all) => cut > (all[at - 1] ?? first) && cut < last)
  return [first, ...cuts].map((low, at) => {
    const next = cuts[at]
    return IDBKeyRange.bound(low, next ?? last, false, next !== undefined)
  })
}

/** A UUIDv7 begins with its millisecond, as twelve hexadecimal digits (RFC 9562, 5.7). */
const timeOf = (id: string): number => Number.parseInt(id.slice(0, 13).replace('-', ''), 16)
const idAt = (time: number): string => time.toString(16).padStart(12, '0').replace(/^.{8}/, '$&-')

async function readShare(store: IDBObjectStore, share: IDBKeyRange): Promise<void> {
  const read = (range: IDBKeyRange): Promise<readonly Customer[]> =>
    answerOf(store.getAll(range, chunk))
  for (let next: Promise<readonly Customer[]> | undefined = read(share); next; ) {
    const rows: readonly Customer[] = await next
    const last = rows.at(-1)
    const isMore = last && rows.length === chunk && last.id < share.upper
    next = isMore ? read(IDBKeyRange.bound(last.id, share.upper, true, share.upperOpen)) : undefined
    tell({ kind: 'some', people: inColumns(rows) })
  }
}

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
