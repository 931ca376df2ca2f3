import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Book } from '#book/book.ts'
import { rebuildDerived } from '#book/derived.ts'
import { trashCustomer } from '#features/customers/deeds.ts'
import { logUsual } from '#features/purchases/deeds/log.ts'
import { purchases } from '#features/purchases/model.ts'
import { shopYears, visitStats } from '#features/visit-stats/model.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { openTestBook, secondWindow, type TestBook } from '#test/support/open-test-book.ts'
import { regular } from '#test/support/regulars.ts'

describe('the usual, read ahead while the card is open', () => {
  let shop: TestBook
  let other: Book
  let mina: CustomerId
  let jonas: CustomerId

  beforeEach(async () => {
    shop = await openTestBook()
    other = secondWindow(shop)
    mina = await regular(shop.book, { name: 'Mina' }, { usual: 'flat white' })
    jonas = await regular(shop.book, { name: 'Jonas' }, { usual: 'espresso' })
  })

  afterEach(async () => {
    other.close()
    await shop.close()
  })

  const bought = () => shop.book.records.table(purchases).toArray()
  const derived = async () => ({
    stats: await shop.book.records.derivedTable(visitStats).toArray(),
    years: await shop.book.records.derivedTable(shopYears).toArray(),
  })

  it('is written like any other, and the visit counts', async () => {
    await shop.book.prepare(logUsual, { customerId: mina })
    const done = await shop.book.perform(logUsual, { customerId: mina })
    expect(done.ok && done.value.change?.rows).toMatchObject([
      { table: 'purchases', now: { customerId: mina, usual: true } },
    ])
    const { stats, years } = await derived()
    expect(stats).toMatchObject([{ id: mina, visits: 1, purchases: 1 }])
    await rebuildDerived(shop.book.records)
    expect(await derived()).toEqual({ stats, years })
  })

  it('reads nothing again: the book is asked only whether it is still in its place', async () => {
    await shop.book.prepare(logUsual, { customerId: mina })
    const read: string[] = []
    const { get, getAll } = IDBObjectStore.prototype
    IDBObjectStore.prototype.get = function (this: IDBObjectStore, key) {
      read.push(this.name)
      return get.call(this, key)
    }
    IDBObjectStore.prototype.getAll = function (this: IDBObjectStore, ...given) {
      read.push(this.name)
      return getAll.apply(this, given)
    }
    try {
      await shop.book.perform(logUsual, { customerId: mina })
    } finally {
      Object.assign(IDBObjectStore.prototype, { get, getAll })
    }
    expect(read).toEqual(['book'])
  })

  it('is used for that customer alone, and once', async () => {
    await shop.book.prepare(logUsual, { customerId: mina })
    await shop.book.perform(logUsual, { customerId: jonas })
    await shop.book.perform(logUsual, { customerId: mina })
    const again = await shop.book.perform(logUsual, { customerId: mina })
    expect(again).toMatchObject({ ok: false, error: { key: 'againAsk' } })
    expect((await bought()).map((each) => each.customerId)).toEqual([jonas, mina])
  })

  it('is read again when another window wrote in between, so nothing is logged twice', async () => {
    await shop.book.prepare(logUsual, { customerId: mina })
    await other.perform(logUsual, { customerId: mina })
    const again = await shop.book.perform(logUsual, { customerId: mina })
    expect(again).toMatchObject({ ok: false, error: { key: 'againAsk' } })
    expect(await bought()).toHaveLength(1)
  })

  it('is read again when someone else was served in between, and both visits count', async () => {
    await shop.book.prepare(logUsual, { customerId: mina })
    await other.perform(logUsual, { customerId: jonas })
    const done = await shop.book.perform(logUsual, { customerId: mina })
    expect(done.ok && done.value.change?.seq).toBe(6)
    const kept = await derived()
    await rebuildDerived(shop.book.records)
    expect(await derived()).toEqual(kept)
  })

  it('is not logged for a customer who went to the trash in between', async () => {
    await shop.book.prepare(logUsual, { customerId: mina })
    await other.perform(trashCustomer, { id: mina })
    const done = await shop.book.perform(logUsual, { customerId: mina })
    expect(done).toMatchObject({ ok: false })
    expect(await bought()).toEqual([])
  })

  it('is not written into a book that another has replaced', async () => {
    await shop.book.prepare(logUsual, { customerId: mina })
    await shop.book.records.book.update('book', { retiredBy: shop.book.id })
    const done = await shop.book.perform(logUsual, { customerId: mina })
    expect(done).toMatchObject({ ok: false, error: { key: 'retired' } })
    expect(await bought()).toEqual([])
  })

  it('leaves nothing behind when one of its rows is refused by the browser', async () => {
    const before = await shop.book.records.changes.count()
    await shop.book.prepare(logUsual, { customerId: mina })
    const { put } = IDBObjectStore.prototype
    // The Change and the purchase have been asked for by then.
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no such key', 'DataError')
    }
    try {
      expect(await shop.book.perform(logUsual, { customerId: mina })).toMatchObject({
        ok: false,
        error: { key: 'failed' },
      })
    } finally {
      IDBObjectStore.prototype.put = put
    }
    expect(await shop.book.records.changes.count()).toBe(before)
    expect(await bought()).toEqual([])
  })

  it('is asked about by the minute of the key press, not of the reading', async () => {
    await shop.book.perform(logUsual, { customerId: mina })
    await shop.book.prepare(logUsual, { customerId: mina })
    shop.clock.add(10 * 60_000)
    const later = await shop.book.perform(logUsual, { customerId: mina })
    expect(later.ok).toBe(true)
    expect(await bought()).toHaveLength(2)
  })

  it('asks nothing of a book that is closed: the deed finds out by itself', async () => {
    shop.book.records.db.close()
    await expect(shop.book.prepare(logUsual, { customerId: mina })).resolves.toBeUndefined()
  })

  it('is left to the slower way when the book was closed after it was read', async () => {
    await shop.book.prepare(logUsual, { customerId: mina })
    shop.book.records.db.close({ disableAutoOpen: false })
    const done = await shop.book.perform(logUsual, { customerId: mina })
    expect(done).toMatchObject({ ok: false, error: { key: 'failed' } })
    expect(await other.records.table(purchases).count()).toBe(0)
  })
})
