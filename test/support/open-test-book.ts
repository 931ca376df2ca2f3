import { v7 } from 'uuid'
import { allDeeds, fieldName, shapeOfBook } from '#app/features.ts'
import { keepShop } from '#app/open-app.ts'
import { type Book, makeBook } from '#book/book.ts'
import { newsOf } from '#book/news.ts'
import { createBook } from '#book/open.ts'
import { recordsOf } from '#book/records.ts'
import {
  keepPerson,
  type PeopleIndex,
  peopleIndex,
} from '#features/customers/derived/people-index.ts'
import { customers } from '#features/customers/model.ts'
import { settingsTable } from '#features/settings/model.ts'
import { type Day, instant } from '#shared/base/day.ts'
import { asId, type CustomerId, type DeviceId } from '#shared/book/ids.ts'
import { type ShopSettings, shopSettingsId } from '#shared/book/shop-settings.ts'
import { type FixedClock, fixedClock } from './fixed-clock.ts'
import { removeDatabase } from './remove-database.ts'

export type TestBook = {
  readonly book: Book
  readonly clock: FixedClock
  readonly people: PeopleIndex
  /** Closes the book and removes its database. */
  readonly close: () => Promise<void>
}

/** A real book in a real IndexedDB, empty but for the shop's settings (which are no Change). */
export async function openTestBook(
  asked: { readonly today?: Day; readonly trade?: ShopSettings['trade'] } = {},
): Promise<TestBook> {
  const clock = fixedClock(asked.today)
  const { records, row } = await createBook({ clock, shape: shapeOfBook, indexedDB })
  const settings = { ...shopOf(asked.trade ?? 'counter'), createdAt: clock.now() }
  await records.table(settingsTable).add(settings)
  const people = peopleIndex()
  const news = newsOf(row.bookId)
  let following: Promise<unknown> = Promise.resolve()
  news.listen((change) => {
    const ids = change.rows.filter((each) => each.table === customers.name).map((each) => each.id)
    if (ids.length === 0) return
    following = records
      .table(customers)
      .bulkGet(ids)
      .then((rows) => {
        rows.forEach((found, at) => {
          if (found) keepPerson(people, found)
          else people.remove(asId<CustomerId>(ids[at] ?? ''))
        })
      })
  })
  const book = makeBook({
    id: row.bookId,
    sample: false,
    records,
    people,
    clock,
    device: asId<DeviceId>(v7()),
    deeds: allDeeds,
    fieldName,
    shop: keepShop(settings, records, news.listen),
    news,
  })
  return {
    book,
    clock,
    people,
    close: async () => {
      await following
      book.close()
      await removeDatabase(records.db)
    },
  }
}

/** Another window on the same book. */
export function secondWindow({ book, clock }: TestBook): Book {
  const records = recordsOf(book.records.db.name, shapeOfBook)
  return makeBook({
    id: book.id,
    sample: false,
    records,
    people: peopleIndex(),
    clock,
    device: asId<DeviceId>(v7()),
    deeds: allDeeds,
    fieldName,
    shop: book.shop,
    news: newsOf(book.id),
  })
}

const shopOf = (trade: ShopSettings['trade']): ShopSettings => ({
  id: shopSettingsId,
  createdAt: instant(0),
  updatedAt: instant(0),
  rev: 0,
  shop: 'The Test Shop',
  trade,
  currency: 'EUR',
  language: 'en',
  theme: 'system',
  quietFactor: 3,
})
