import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { allDeeds, shapeOfBook } from '#app/features.ts'
import { type Book, makeBook } from '#book/book.ts'
import { commit } from '#book/commit.ts'
import { create } from '#book/draft.ts'
import { newsOf } from '#book/news.ts'
import { recordsOf } from '#book/records.ts'
import { createCustomer } from '#features/customers/deeds.ts'
import { peopleIndex } from '#features/customers/derived/people-index.ts'
import { pagesTable } from '#features/customers/derived/people-pages.ts'
import { customers } from '#features/customers/model.ts'
import { nobodyYet } from '#features/customers/rules/facts.ts'
import { logPurchase } from '#features/purchases/deeds/log.ts'
import { purchases, type VisitId, visits } from '#features/purchases/model.ts'
import { cameIn } from '#features/visit-stats/deeds.ts'
import { visitStatsTable } from '#features/visit-stats/derived/keep.ts'
import { dayOf, minute } from '#shared/base/day.ts'
import { err, ok } from '#shared/base/result.ts'
import { asId, type ChangeId, type CustomerId, type DeviceId } from '#shared/book/ids.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'

const device = asId<DeviceId>(v7())

describe('one transaction for a deed', () => {
  let shop: TestBook
  let other: Book
  let mina: CustomerId

  beforeEach(async () => {
    shop = await openTestBook()
    other = secondWindow(shop)
    mina = shop.book.newId<CustomerId>()
    await shop.book.perform(createCustomer, { id: mina, facts: facts('Mina') })
  })

  afterEach(async () => {
    other.close()
    await shop.close()
  })

  const signature = () => ({ id: shop.book.newId<ChangeId>(), at: shop.clock.now(), device })
  const person = (id: CustomerId, name: string) => create(customers, { id, ...facts(name) })

  it('writes down one visit when two windows tick it at the same moment', async () => {
    const both = await Promise.all(
      [shop.book, other].map((window) => window.perform(cameIn, { customerId: mina })),
    )
    expect(both.map((done) => done.ok && done.value.change !== undefined).sort()).toEqual([
      false,
      true,
    ])
    expect(await shop.book.records.table(visits).count()).toBe(1)
    expect(await visitStatsTable(shop.book.records).get(mina)).toMatchObject({ visits: 1 })
  })

  it('numbers without a gap what two windows write at the same moment, and counts all of it', async () => {
    const bread = { customerId: mina, lines: [{ words: 'bread', quantity: 1 }] }
    const windows = Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? shop.book : other))
    await Promise.all(windows.map((window) => window.perform(logPurchase, bread)))
    const seqs = await shop.book.records.changes.toCollection().primaryKeys()
    expect(seqs).toEqual(seqs.map((_, at) => at + 1))
    expect(await shop.book.records.table(purchases).count()).toBe(12)
    expect(await visitStatsTable(shop.book.records).get(mina)).toMatchObject({ purchases: 12 })
  })

  it('leaves nothing of a Change when the last of its rows can not be written', async () => {
    const { records } = shop.book
    const before = await records.changes.count()
    const fresh = shop.book.newId<CustomerId>()
    const rows = [person(fresh, 'Jo'), person(mina, 'Mina, once more')]
    const think = async () => ok({ deed: 'two-people', rows })
    expect(await commit(records, think, signature())).toEqual(err({ code: 'stale' }))
    expect(await records.table(customers).get(fresh)).toBeUndefined()
    expect(await records.table(customers).get(mina)).toMatchObject({ name: 'Mina' })
    expect(await records.changes.count()).toBe(before)
    expect((await pagesTable(records).toArray()).flatMap((page) => page.ids)).toEqual([mina])
  })

  it('writes the next deed after one that could not be written', async () => {
    const think = async () => ok({ deed: 'again', rows: [person(mina, 'Mina')] })
    await commit(shop.book.records, think, signature())
    const ticked = await shop.book.perform(cameIn, { customerId: mina })
    expect(ticked.ok && ticked.value.change?.seq).toBe(2)
  })

  it('leaves nothing when thinking stops short, and says why', async () => {
    const { records } = shop.book
    const think = async () => err('it rains')
    expect(await commit(records, think, signature())).toEqual(
      err({ code: 'unwilling', why: 'it rains' }),
    )
    expect(await records.changes.count()).toBe(1)
  })

  it('writes nothing about someone who is not in the book, whatever their standing says', async () => {
    const nobody = shop.book.newId<CustomerId>()
    const when = { at: shop.clock.now(), day: dayOf(shop.clock.now()), minute: minute(600) }
    const tick = create(visits, { id: asId<VisitId>(v7()), customerId: nobody, ...when })
    const think = async () => ok({ deed: 'came-in', rows: [tick] })
    expect(await commit(shop.book.records, think, signature(), nobody)).toMatchObject({
      error: { code: 'orphan' },
    })
    expect(await shop.book.records.table(visits).count()).toBe(0)
  })
})

const facts = (name: string) => ({ ...nobodyYet, name })

/** Another window on the same book: its own connection, its own thoughts. */
function secondWindow({ book, clock }: TestBook): Book {
  const records = recordsOf(book.records.db.name, shapeOfBook)
  return makeBook({
    id: book.id,
    sample: false,
    records,
    people: peopleIndex(),
    clock,
    device,
    deeds: allDeeds,
    shop: book.shop,
    news: newsOf(book.id),
  })
}
