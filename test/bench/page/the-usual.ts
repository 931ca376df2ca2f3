import { v7 } from 'uuid'
import { allDeeds, fieldName, shapeOfBook } from '#app/features.ts'
import { keepShop } from '#app/open-app.ts'
import { makeBook } from '#book/book.ts'
import { newsOf } from '#book/news.ts'
import { recordsOf } from '#book/records.ts'
import { peopleIndex } from '#features/customers/derived/people-index.ts'
import { preferences } from '#features/preferences/model.ts'
import { logUsual } from '#features/purchases/deeds/log.ts'
import { settingsTable } from '#features/settings/model.ts'
import { systemClock } from '#platform/clock.ts'
import { assert } from '#shared/base/assert.ts'
import { asId, type DeviceId } from '#shared/book/ids.ts'
import { shopSettingsId } from '#shared/book/shop-settings.ts'

export type UsualTimes = { readonly ours: readonly number[]; readonly raw: readonly number[] }

/** A deed with all it reads, checks and keeps, and one raw strict `put` of a like row, in turn. */
export async function theUsual(database: string, rounds: number): Promise<UsualTimes> {
  const records = recordsOf(database, shapeOfBook)
  const [row, settings] = await Promise.all([
    records.book.get('book'),
    records.table(settingsTable).get(shopSettingsId),
  ])
  assert(row && settings, 'The bench book is not filled')
  const news = newsOf(row.bookId)
  const book = makeBook({
    id: row.bookId,
    sample: false,
    records,
    people: peopleIndex(),
    clock: systemClock,
    device: asId<DeviceId>(v7()),
    deeds: allDeeds,
    fieldName,
    shop: keepShop(settings, records, news.listen),
    news,
  })
  const raw = await rawStore()
  const regulars = await records
    .table(preferences)
    .limit(rounds + 20)
    .toArray()
  const times = { ours: [] as number[], raw: [] as number[] }
  for (const [at, regular] of regulars.entries()) {
    const ours = await timed(async () => {
      const result = await book.perform(logUsual, {
        customerId: regular.customerId,
        confirmedAgain: true,
      })
      assert(
        result.ok,
        `The usual was refused: ${at} ${JSON.stringify(result)} ${JSON.stringify(regular)}`,
      )
    })
    const plain = await timed(() => raw.put(regular))
    // The first rounds warm both up.
    if (at < 20) continue
    times.ours.push(ours)
    times.raw.push(plain)
  }
  raw.close()
  book.close()
  return times
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}

async function rawStore() {
  const name = 'bench-raw'
  indexedDB.deleteDatabase(name)
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'id' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  return {
    put: (row: object) =>
      new Promise<void>((resolve, reject) => {
        const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' })
        transaction.objectStore('rows').put(row)
        transaction.oncomplete = () => resolve()
        transaction.onerror = () => reject(transaction.error)
      }),
    close: () => db.close(),
  }
}
