import { shapeOfBook } from '#app/features.ts'
import { rebuildDerived } from '#book/derived.ts'
import { createBook } from '#book/open.ts'
import { recordsOf } from '#book/records.ts'
import { freshStamp } from '#book/stamp-keeper.ts'
import { products } from '#features/catalog/model.ts'
import { loadPeople, peopleIndex } from '#features/customers/derived/people-index.ts'
import { customers } from '#features/customers/model.ts'
import { orderRepeats, orders } from '#features/orders/model.ts'
import { preferences } from '#features/preferences/model.ts'
import { promises } from '#features/promises/model.ts'
import { purchases } from '#features/purchases/model.ts'
import { settingsTable } from '#features/settings/model.ts'
import { closedDays } from '#features/visit-stats/model.ts'
import { systemClock } from '#platform/clock.ts'
import { instant } from '#shared/base/day.ts'
import { type ShopSettings, shopSettingsId } from '#shared/book/shop-settings.ts'
import { bigBook, type Size } from './big-book.ts'
import { searchPeers } from './search-peers.ts'
import { oursBackup, oursRestore, peerBackup, rawBulkAdd } from './the-backup.ts'
import { usualBeside, usualInPairs } from './the-usual.ts'

const stampKey = 'the-usual-stamp'

/** What the driver may call on this page; times are milliseconds. */
const bench = {
  /** Fills a book of that size and stamps it, so that the app opens it as its own. */
  fill: async (size: Size): Promise<void> => {
    const { records, row } = await createBook({ clock: systemClock, shape: shapeOfBook, indexedDB })
    await records.table(settingsTable).add(shop())
    for (const part of bigBook(size, systemClock.now())) {
      await records.table(products).bulkAdd([...part.products])
      await records.table(customers).bulkAdd([...part.customers])
      await records.table(preferences).bulkAdd([...part.preferences])
      await records.table(purchases).bulkAdd([...part.purchases])
      await records.table(orders).bulkAdd([...part.days.orders])
      await records.table(orderRepeats).bulkAdd([...part.days.orderRepeats])
      await records.table(promises).bulkAdd([...part.days.promises])
      await records.table(closedDays).bulkAdd([...part.days.closedDays])
    }
    await rebuildDerived(records)
    const place = { clock: systemClock, bookId: row.bookId, database: records.db.name, seq: 0 }
    const counts = { customers: size.customers, purchases: size.purchases }
    localStorage.setItem(stampKey, JSON.stringify(freshStamp(place, 0, counts)))
    records.db.close()
  },
  /** One raw `getAll` of every customer, opening the database included. */
  rawGetAll: async (): Promise<number> => {
    const start = performance.now()
    const db = await openRaw(databaseName())
    const request = db.transaction('customers').objectStore('customers').getAll()
    await done(request)
    const took = performance.now() - start
    db.close()
    return took
  },
  /** Our index against the named peers, over the same rows and the same queries. */
  search: async (rounds: number) => {
    const records = recordsOf(databaseName(), shapeOfBook)
    await records.db.open()
    const people = peopleIndex()
    await loadPeople(records, people)
    const rows = await records.table(customers).toArray()
    records.db.close()
    return searchPeers(rows, (query) => people.find(query, 8), rounds)
  },
  /** The usual by a deed, and one raw strict put, in turn. */
  usual: (rounds: number) => usualInPairs(databaseName(), rounds),
  /** The usual at rest, and during one backup after the other. */
  usualMeanwhile: (rounds: number) =>
    usualBeside(databaseName(), rounds, () => oursBackup(databaseName())),
  oursBackup: () => oursBackup(databaseName()),
  peerBackup: () => peerBackup(databaseName()),
  oursRestore: () => oursRestore(databaseName()),
  rawBulkAdd: () => rawBulkAdd(databaseName()),
}

export type Bench = typeof bench
Object.assign(window, { bench })

function databaseName(): string {
  // `fill` wrote it.
  const stamp = JSON.parse(localStorage.getItem(stampKey) ?? '{}') as { readonly database?: string }
  if (!stamp.database) throw new Error('Fill the book first')
  return stamp.database
}

const openRaw = (name: string): Promise<IDBDatabase> => done(indexedDB.open(name))

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

const shop = (): ShopSettings => ({
  id: shopSettingsId,
  createdAt: instant(0),
  updatedAt: instant(0),
  rev: 0,
  shop: 'The Bench',
  trade: 'counter',
  currency: 'EUR',
  language: 'en',
  theme: 'light',
  quietFactor: 3,
})
