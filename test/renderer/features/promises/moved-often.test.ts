import { afterEach, beforeEach, expect, it } from 'vitest'
import { verifyBackup } from '#book/backup/read.ts'
import { takeBackup } from '#book/backup/take.ts'
import { createCustomer } from '#features/customers/deeds.ts'
import { nobodyYet } from '#features/customers/rules/facts.ts'
import { makePromise, movePromise } from '#features/promises/deeds.ts'
import { promises } from '#features/promises/model.ts'
import { day } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { bookShape } from '#workers/book-shape.ts'

let shop: TestBook
beforeEach(async () => {
  shop = await openTestBook()
})
afterEach(() => shop.close())

it('a promise can be moved every week for years, and the book can still be backed up', async () => {
  const { book, clock } = shop
  const id = book.newId<CustomerId>()
  await book.perform(createCustomer, { id, facts: { ...nobodyYet, name: 'Mina' } })
  await book.perform(makePromise, { customerId: id, what: 'the shelf', due: day('2026-03-04') })
  const table = book.records.table(promises)
  const made = (await table.toArray())[0]
  if (!made) throw new Error('The promise was not made')
  for (let week = 0; week < 201; week++) {
    const due = week % 2 === 0 ? day('2026-04-01') : day('2026-04-08')
    expect(await book.perform(movePromise, { id: made.id, due, told: true })).toMatchObject({
      ok: true,
    })
  }
  expect((await table.get(made.id))?.moved).toHaveLength(201)
  const taken = await takeBackup({ records: book.records, app: '0', shop: 'Test', at: clock.now() })
  expect(await verifyBackup(taken.blob, bookShape)).toMatchObject({ ok: true })
})
