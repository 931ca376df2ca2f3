import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commit } from '#book/commit.ts'
import { commitPrepared, type Prepared } from '#book/commit-prepared.ts'
import { create, type Draft, edit, type RowDraft } from '#book/draft.ts'
import { imageOf } from '#book/image.ts'
import { customers } from '#features/customers/model.ts'
import { nobodyYet } from '#features/customers/rules/facts.ts'
import { newPromise, type PromiseId, promises } from '#features/promises/model.ts'
import { newPurchase, type PurchaseId, purchases } from '#features/purchases/model.ts'
import { visitStats } from '#features/visit-stats/model.ts'
import { day, instant, minute } from '#shared/base/day.ts'
import { err, ok } from '#shared/base/result.ts'
import {
  asId,
  type BatchId,
  type BookId,
  type ChangeId,
  type CustomerId,
  type DeviceId,
} from '#shared/book/ids.ts'
import { type BareBook, openBareBook } from '#test/support/open-bare-book.ts'

const ana = asId<CustomerId>('ana')
const device = asId<DeviceId>('till')
let book: BareBook

beforeEach(async () => {
  book = await openBareBook()
})
afterEach(() => book.close())

const sign = () => ({ id: asId<ChangeId>(v7()), at: book.clock.now(), device })
const person = (id: CustomerId, facts = {}) =>
  create(customers, { ...nobodyYet, id, name: id, ...facts })
const read = async (id = ana) => {
  const row = await book.records.table(customers).get(id)
  if (!row) throw new Error(`${id} is not there`)
  return row
}
async function write(rows: readonly RowDraft[], more: Partial<Draft> = {}) {
  book.clock.add(1000)
  const plan = async () => ok({ deed: 'test', rows, ...more })
  const done = await commit(book.records, plan, sign())
  return done.ok ? done.value.change : done.error.code
}
const remove = async (id = ana) => {
  const row = await read(id)
  return { table: customers.name, id, rev: row.rev, was: imageOf(row) }
}
const written = () => book.records.changes.toArray()

describe('a Change', () => {
  it('holds new rows whole, changed fields alone and removed rows whole, without what follows', async () => {
    const made = await write([person(ana, { note: 'oat' })])
    const madeAt = book.clock.now()
    const fields = { ...nobodyYet, name: 'ana', note: 'oat', createdAt: madeAt, id: ana }
    const signed = { id: expect.any(String), device, v: book.records.versions.current }
    expect(made).toStrictEqual({
      ...{ ...signed, seq: 1, at: madeAt, deed: 'test' },
      rows: [{ table: 'customers', id: ana, now: fields }],
    })
    expect(await read()).toStrictEqual({ ...fields, updatedAt: madeAt, rev: 1 })
    await write([edit(customers, await read(), { note: undefined, name: 'Anna' })])
    const { note: _note, ...kept } = fields
    const now = { ...kept, name: 'Anna' }
    expect(await read()).toStrictEqual({ ...now, updatedAt: book.clock.now(), rev: 2 })
    await write([await remove()])
    const [first, second, third] = await written()
    expect(first).toStrictEqual(made)
    expect(second?.rows).toStrictEqual([
      {
        ...{ table: 'customers', id: ana },
        ...{ was: { note: 'oat', name: 'ana' }, now: { name: 'Anna' } },
      },
    ])
    expect(third?.rows).toStrictEqual([{ table: 'customers', id: ana, was: now }])
    expect(await book.records.table(customers).count()).toBe(0)
  })

  it('names its batch and what it undoes, where there is one', async () => {
    const [batch, undoes] = [asId<BatchId>('list'), asId<ChangeId>('earlier')]
    expect(await write([person(ana)], { batch })).toMatchObject({ batch })
    await write([await remove()], { undoes })
    const [first, second] = await written()
    expect([first?.batch, first && 'undoes' in first]).toEqual([batch, false])
    expect([second && 'batch' in second, second?.undoes]).toEqual([false, undoes])
  })

  it('brings a removed row back with the moment it was made', async () => {
    await write([person(ana)])
    const { createdAt } = await read()
    await write([await remove()])
    await write([{ table: 'customers', id: ana, now: { ...nobodyYet, name: 'ana', createdAt } }])
    expect(await read()).toMatchObject({ createdAt, rev: 3 })
  })

  it('carries several rows of several tables, each with its own fields', async () => {
    const ben = asId<CustomerId>('ben')
    await write([person(ana), person(ben)])
    const id = asId<PromiseId>('p')
    const promise = newPromise({ id, customerId: ben, what: 'call', due: day('2026-03-04') })
    const [her, him] = [await read(ana), await read(ben)]
    const done = await write([
      edit(customers, him, { note: 'tea' }),
      create(promises, promise),
      edit(customers, her, { note: 'oat' }),
    ])
    expect(done).toMatchObject({ rows: [{ id: ben }, { id: 'p' }, { id: ana }] })
    expect([(await read(ana)).note, (await read(ben)).note]).toEqual(['oat', 'tea'])
    expect(await book.records.table(promises).count()).toBe(1)
  })
})

describe('what follows from a row', () => {
  const visits = () => book.records.derivedTable(visitStats).get(ana)
  const sold = () => {
    const bought = { id: asId<PurchaseId>('tea'), customerId: ana, paid: 'paid' } as const
    const now = { now: book.clock.now(), today: day('2026-03-03'), minute: minute(480) }
    const lines = [{ words: 'tea', quantity: 1 }]
    return create(purchases, newPurchase({ ...bought, lines }, now))
  }
  const unsold = async () => {
    const row = await book.records.table(purchases).get(asId<PurchaseId>('tea'))
    return { table: 'purchases', id: 'tea', rev: row?.rev ?? 0, was: imageOf(row) }
  }

  it('is written with it and removed with it', async () => {
    await write([person(ana)])
    await write([sold()])
    expect(await visits()).toMatchObject({ purchases: 1 })
    await write([await unsold()])
    expect(await visits()).toBeUndefined()
  })

  it('is written and removed with it too where the deed was read ahead', async () => {
    await write([person(ana)])
    await prepared([sold()], 1)
    expect(await visits()).toMatchObject({ purchases: 1 })
    await prepared([await unsold()], 2)
    expect(await visits()).toBeUndefined()
  })

  it('a row that the deed itself has read is not looked up again', async () => {
    await write([person(ana)])
    const her = await read()
    await write([await remove()])
    const promise = { id: asId<PromiseId>('p'), customerId: ana, what: 'call' }
    const draft = create(promises, newPromise({ ...promise, due: day('2026-03-04') }), [her])
    expect(await write([draft])).toMatchObject({ seq: 3 })
    expect(await write([{ ...draft, id: 'q', references: [] }])).toBe('orphan')
  })
})

describe('a row that changed since it was read', () => {
  it('is not written over, and neither is one that is gone', async () => {
    await write([person(ana)])
    const before = await read()
    await write([edit(customers, before, { note: 'oat' })])
    expect(await write([edit(customers, before, { note: 'soy' })])).toBe('stale')
    const gone = await remove()
    await write([gone])
    expect(await write([gone])).toBe('stale')
    expect(await write([edit(customers, before, { note: 'soy' })])).toBe('stale')
    expect(await written()).toHaveLength(3)
  })

  it('is written where the deed did not say at which state it read it', async () => {
    await write([person(ana)])
    const draft = { table: 'customers', id: ana, was: {}, now: { note: 'oat' } }
    expect(await write([draft])).toMatchObject({ seq: 2 })
    expect(await read()).toMatchObject({ note: 'oat', name: 'ana' })
  })
})

it('a deed that changes nothing makes no Change', async () => {
  await write([person(ana)])
  expect(await write([])).toBeUndefined()
  expect(await write([edit(customers, await read(), { name: 'ana' })])).toBeUndefined()
  const mixed = [edit(customers, await read(), { name: 'ana' }), person(asId<CustomerId>('ben'))]
  expect(await write(mixed)).toMatchObject({ seq: 2, rows: [{ id: 'ben' }] })
})

it('a deed that declines writes nothing and says why', async () => {
  const declined = await commit(book.records, async () => err('it rains'), sign())
  expect(declined).toEqual(err({ code: 'declined', why: 'it rains' }))
  const draft = { deed: 'test', rows: [] }
  expect(await commit(book.records, async () => ok(draft), sign())).toEqual(ok({ draft }))
  expect(await written()).toEqual([])
})

it('nothing is written into a book that has no row of its own, or was replaced', async () => {
  await book.records.book.update('book', { retiredBy: asId<BookId>('other') })
  expect(await write([person(ana)])).toBe('retired')
  await book.records.book.delete('book')
  expect(await write([person(ana)])).toBe('retired')
  expect(await book.records.table(customers).count()).toBe(0)
})

it('a row that refers to nobody is refused by its table and id', async () => {
  const row = person(ana, { introducedBy: asId<CustomerId>('nobody') })
  const plan = async () => ok({ deed: 'test', rows: [row] })
  expect(await commit(book.records, plan, sign())).toEqual(
    err({ code: 'orphan', table: 'customers', id: ana }),
  )
})

const at = (seq: number): Prepared<unknown> => ({ seq, loaded: undefined, ahead: [] })
async function prepared(rows: readonly RowDraft[], seq: number) {
  const planned = ok({ deed: 'test', rows })
  const done = await commitPrepared(book.records, planned, sign(), at(seq))
  return done.ok ? done.value.change : done.error.code
}

describe('a deed that was read ahead', () => {
  it('takes the next number, if nothing was written since', async () => {
    await write([person(ana)])
    const ben = person(asId<CustomerId>('ben'))
    expect(await prepared([ben], 0)).toBe('stale')
    expect(await prepared([ben], 1)).toMatchObject({ seq: 2, rows: [{ id: 'ben' }] })
    expect(await book.records.table(customers).count()).toBe(2)
  })

  it('waits for the disk before it is said to be saved', async () => {
    const asked: (string | undefined)[] = []
    const { transaction } = IDBDatabase.prototype
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, tables, mode, options) {
      if (mode === 'readwrite') asked.push(options?.durability)
      return transaction.call(this, tables, mode, options)
    }
    try {
      await prepared([person(ana)], 0)
    } finally {
      Object.assign(IDBDatabase.prototype, { transaction })
    }
    expect(asked).toEqual(['strict'])
  })

  it('writes what changed alone, edits and removals too', async () => {
    await write([person(ana)])
    const same = edit(customers, await read(), { name: 'ana' })
    const ben = person(asId<CustomerId>('ben'))
    expect(await prepared([same, ben], 1)).toMatchObject({ rows: [{ id: 'ben' }] })
    await prepared([edit(customers, await read(), { note: 'oat' })], 2)
    expect(await read()).toMatchObject({ note: 'oat', rev: 3 })
    await prepared([await remove()], 3)
    expect((await book.records.table(customers).toArray()).map(({ id }) => id)).toEqual(['ben'])
  })

  it('is left to the slower way when it declines or changes nothing', async () => {
    await write([person(ana)])
    const declined = await commitPrepared(book.records, err('it rains'), sign(), at(1))
    expect(declined).toEqual(err({ code: 'stale' }))
    const same = edit(customers, await read(), { name: 'ana' })
    expect([await prepared([], 1), await prepared([same], 1)]).toEqual(['stale', 'stale'])
    expect(await written()).toHaveLength(1)
  })

  it('is left to the slower way when the book was replaced or has no row of its own', async () => {
    await book.records.book.update('book', { retiredBy: asId<BookId>('other') })
    expect(await prepared([person(ana)], 0)).toBe('stale')
    await book.records.book.delete('book')
    expect(await prepared([person(ana)], 0)).toBe('stale')
    expect(await written()).toEqual([])
  })

  it('is refused when a row does not fit, refers to nobody or changed since', async () => {
    await write([person(ana)])
    const before = await read()
    await write([edit(customers, before, { note: 'oat' })])
    const nobody = asId<CustomerId>('nobody')
    expect(await prepared([person(nobody, { note: 'x'.repeat(20_001) })], 2)).toBe('unfit')
    expect(await prepared([person(nobody, { introducedBy: asId('other') })], 2)).toBe('orphan')
    expect(await prepared([edit(customers, before, { note: 'soy' })], 2)).toBe('stale')
    expect(await read()).toMatchObject({ note: 'oat', updatedAt: instant(book.clock.now()) })
  })
})
