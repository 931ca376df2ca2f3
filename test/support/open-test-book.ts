import { v7 } from 'uuid'
import { allDeeds, fieldName, shapeOfBook } from '#app/features.ts'
import { keepShop } from '#app/open-app.ts'
import { type Book, type BookParts, makeBook } from '#book/book.ts'
import { draftsName } from '#book/erase/forget.ts'
import { newsOf } from '#book/news.ts'
import { createBook } from '#book/open.ts'
import { type Records, recordsOf } from '#book/records.ts'
import { removeDatabase as removeDrafts } from '#book/remove-database.ts'
import {
  keepPerson,
  type PeopleIndex,
  peopleIndex,
} from '#features/customers/derived/people-index.ts'
import { calledOf, customers } from '#features/customers/model.ts'
import { settingsTable } from '#features/settings/model.ts'
import { type Day, instant } from '#shared/base/day.ts'
import { asId, type CustomerId, type DeviceId } from '#shared/book/ids.ts'
import { type ShopSettings, shopSettingsId } from '#shared/book/shop-settings.ts'
import { type FixedClock, fixedClock } from './fixed-clock.ts'
import { know, type Regulars } from './regulars.ts'
import { removeDatabase } from './remove-database.ts'

export type TestBook = {
  readonly book: Book
  readonly clock: FixedClock
  readonly people: PeopleIndex
  /** Closes the book and removes its database. */
  readonly close: () => Promise<void>
}

type Asked = {
  readonly today?: Day
  readonly trade?: ShopSettings['trade']
  /** Who is known from the first moment. */
  readonly regulars?: Regulars
}

/** A real book in a real IndexedDB, empty but for the shop's settings (which are no Change). */
export async function openTestBook(asked: Asked = {}): Promise<TestBook> {
  const clock = fixedClock(asked.today)
  const { records, row } = await createBook({ clock, shape: shapeOfBook, indexedDB })
  const settings = { ...shopOf(asked.trade ?? 'counter'), createdAt: clock.now() }
  await records.table(settingsTable).add(settings)
  // As in the app: someone who is not in the index yet has a name all the same.
  const people = peopleIndex(async (id) => {
    const found = await records.table(customers).get(id)
    return found && calledOf(found)
  })
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
  const shop = keepShop(settings, records, news.listen)
  const book = bookOn(records, { id: row.bookId, people, clock, shop, news })
  await know(book, asked.regulars ?? {})
  return {
    book,
    clock,
    people,
    close: async () => {
      await following
      book.close()
      await removeDatabase(records.db)
      await removeDrafts(indexedDB, draftsName(book.id))
    },
  }
}

/** Another window on the same book. */
export function secondWindow({ book, clock }: TestBook): Book {
  const records = recordsOf(book.records.db.name, shapeOfBook)
  return bookOn(records, { id: book.id, clock, shop: book.shop })
}

type Parts = Pick<BookParts, 'id' | 'clock' | 'shop'> & Partial<Pick<BookParts, 'people' | 'news'>>

/** The app's book over any tables, for the tests that already have a shop. */
export const bookOn = (records: Records, parts: Parts): Book =>
  makeBook({
    sample: false,
    records,
    people: peopleIndex(),
    device: asId<DeviceId>(v7()),
    deeds: allDeeds,
    fieldName,
    news: newsOf(parts.id),
    ...parts,
  })

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
