import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Book } from '#book/book.ts'
import { commit } from '#book/commit.ts'
import { create } from '#book/draft.ts'
import { removeDatabase } from '#book/remove-database.ts'
import { createCustomer, editCustomer, trashCustomer } from '#features/customers/deeds.ts'
import { peoplePages } from '#features/customers/derived/people-page.ts'
import { customers } from '#features/customers/model.ts'
import { nobodyYet } from '#features/customers/rules/facts.ts'
import { type PromiseId, promises } from '#features/promises/model.ts'
import { logPurchase } from '#features/purchases/deeds/log.ts'
import { purchases, type VisitId, visits } from '#features/purchases/model.ts'
import { cameIn } from '#features/visit-stats/deeds.ts'
import { visitStats } from '#features/visit-stats/model.ts'
import { day, dayOf, minute } from '#shared/base/day.ts'
import { err, ok } from '#shared/base/result.ts'
import { asId, type ChangeId, type CustomerId, type DeviceId } from '#shared/book/ids.ts'
import { openTestBook, secondWindow, type TestBook } from '#test/support/open-test-book.ts'

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

  it('writes one visit when two windows tick it at the same moment', async () => {
    const both = await Promise.all(
      [shop.book, other].map((window) => window.perform(cameIn, { customerId: mina })),
    )
    expect(both.map((done) => done.ok && done.value.change !== undefined).sort()).toEqual([
      false,
      true,
    ])
    expect(await shop.book.records.table(visits).count()).toBe(1)
    expect(await shop.book.records.derivedTable(visitStats).get(mina)).toMatchObject({ visits: 1 })
  })

  it('numbers the Changes of two windows without a gap, and counts all of them', async () => {
    const bread = { customerId: mina, lines: [{ words: 'bread', quantity: 1 }] }
    const windows = Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? shop.book : other))
    await Promise.all(windows.map((window) => window.perform(logPurchase, bread)))
    const seqs = await shop.book.records.changes.toCollection().primaryKeys()
    expect(seqs).toEqual(seqs.map((_, at) => at + 1))
    expect(await shop.book.records.table(purchases).count()).toBe(12)
    expect(await shop.book.records.derivedTable(visitStats).get(mina)).toMatchObject({
      purchases: 12,
    })
  })

  it('leaves nothing of a Change when its last row cannot be written', async () => {
    const { records } = shop.book
    const before = await records.changes.count()
    const fresh = shop.book.newId<CustomerId>()
    const rows = [person(fresh, 'Jo'), person(mina, 'Mina, once more')]
    const plan = async () => ok({ deed: 'two-people', rows })
    expect(await commit(records, plan, signature())).toEqual(err({ code: 'stale' }))
    expect(await records.table(customers).get(fresh)).toBeUndefined()
    expect(await records.table(customers).get(mina)).toMatchObject({ name: 'Mina' })
    expect(await records.changes.count()).toBe(before)
    expect((await records.derivedTable(peoplePages).toArray()).flatMap((page) => page.ids)).toEqual(
      [mina],
    )
  })

  it('writes the next deed after one that could not be written', async () => {
    const plan = async () => ok({ deed: 'again', rows: [person(mina, 'Mina')] })
    await commit(shop.book.records, plan, signature())
    const ticked = await shop.book.perform(cameIn, { customerId: mina })
    expect(ticked.ok && ticked.value.change?.seq).toBe(2)
  })

  it('says that it failed when the browser closes the database, and waits no longer', async () => {
    const { db } = shop.book.records
    const never = new Promise<never>(() => undefined)
    const stuck = commit(shop.book.records, () => never, signature())
    // As on a full disk: the database is gone, and the transaction says nothing more.
    db.backendDB().dispatchEvent(new Event('close'))
    expect(await stuck).toMatchObject({ ok: false, error: { code: 'failed' } })
    expect(await other.records.changes.count()).toBe(1)
  })

  it('says that it failed when the browser gives up a commit and leaves its rows without an answer', async () => {
    const { commit: asked } = IDBTransaction.prototype
    // As Chromium does at the end of a quota: the transaction is aborted, its last rows are not told.
    IDBTransaction.prototype.commit = function () {
      for (const kind of ['success', 'error'])
        this.addEventListener(kind, (event) => event.stopImmediatePropagation(), true)
      this.abort()
    }
    const rows = [person(shop.book.newId<CustomerId>(), 'Jo')]
    const plan = async () => ok({ deed: 'one-person', rows })
    try {
      const outcome = await commit(shop.book.records, plan, signature())
      expect(outcome).toMatchObject({ ok: false, error: { code: 'failed' } })
    } finally {
      IDBTransaction.prototype.commit = asked
    }
    expect(await shop.book.records.changes.count()).toBe(1)
  })

  it('says that another book took its place when its database was removed, as an erase does', async () => {
    other.close()
    const { name } = shop.book.records.db
    await removeDatabase(indexedDB, name)
    expect(await shop.book.perform(cameIn, { customerId: mina })).toMatchObject({
      ok: false,
      error: { key: 'retired' },
    })
    const there = await indexedDB.databases()
    expect(there.map((each) => each.name)).not.toContain(name)
  })

  it('leaves nothing when the plan declines, and says why', async () => {
    const { records } = shop.book
    const plan = async () => err('it rains')
    expect(await commit(records, plan, signature())).toEqual(
      err({ code: 'declined', why: 'it rains' }),
    )
    expect(await records.changes.count()).toBe(1)
  })

  it('refuses a row that does not fit its table, names the full field, writes nothing', async () => {
    const { records } = shop.book
    const full = create(promises, {
      id: asId<PromiseId>(v7()),
      customerId: mina,
      what: 'x'.repeat(20_001),
      due: day('2026-03-04'),
      state: 'open',
      moved: [],
    })
    const plan = async () => ok({ deed: 'make-promise', rows: [full] })
    expect(await commit(records, plan, signature())).toEqual(
      err({
        code: 'unfit',
        row: {
          table: 'promises',
          id: full.id,
          field: 'what',
          why: { is: 'too-long', most: 20_000, size: 20_001 },
        },
      }),
    )
    expect(await records.table(promises).count()).toBe(0)
    expect(await records.changes.count()).toBe(1)
  })

  it('does not undo into a row that its own table refuses', async () => {
    const { records } = shop.book
    // A row of a version whose writer did not check.
    const customer = { ...nobodyYet, id: mina, name: 'Mina', note: 'x'.repeat(20_001) }
    const times = { createdAt: shop.clock.now(), updatedAt: shop.clock.now(), rev: 1 }
    await records.table(customers).put({ ...customer, ...times })
    const shortened = await shop.book.perform(editCustomer, {
      id: mina,
      facts: { ...facts('Mina'), note: 'short' },
    })
    expect(shortened).toMatchObject({ ok: true })
    expect(await shop.book.undo()).toMatchObject({ ok: false, error: { key: 'fieldFull' } })
    expect(await records.table(customers).get(mina)).toMatchObject({ note: 'short' })
  })

  it('changes other fields of a row that an older version let grow too long, and never the wrong one', async () => {
    const { records } = shop.book
    const note = 'x'.repeat(20_001)
    await records.table(customers).update(mina, { note })
    const tagged = await shop.book.perform(editCustomer, {
      id: mina,
      facts: { ...facts('Mina'), note, tags: ['regular'] },
      opened: { ...facts('Mina'), note },
    })
    expect(tagged).toMatchObject({ ok: false, error: { key: 'tooLong', with: { size: 20_001 } } })
    const trashed = await shop.book.perform(trashCustomer, { id: mina })
    expect(trashed).toMatchObject({ ok: true })
    expect(await records.table(customers).get(mina)).toMatchObject({ note })
  })

  it('writes nothing about someone who is not in the book, even if the input names them', async () => {
    const nobody = shop.book.newId<CustomerId>()
    const when = { at: shop.clock.now(), day: dayOf(shop.clock.now()), minute: minute(600) }
    const tick = create(visits, { id: asId<VisitId>(v7()), customerId: nobody, ...when })
    const plan = async () => ok({ deed: 'came-in', rows: [tick] })
    expect(
      await commit(shop.book.records, plan, signature(), { customerId: nobody }),
    ).toMatchObject({
      error: { code: 'orphan' },
    })
    expect(await shop.book.records.table(visits).count()).toBe(0)
  })
})

const facts = (name: string) => ({ ...nobodyYet, name })

/** Another window on the same book: its own connection and its own plan. */
