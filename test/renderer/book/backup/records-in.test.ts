import { afterEach, expect, it } from 'vitest'
import { recordsIn } from '#book/backup/records-in.ts'
import { createCustomer } from '#features/customers/deeds.ts'
import { customers } from '#features/customers/model.ts'
import { nobodyYet } from '#features/customers/rules/facts.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'

let shop: TestBook | undefined
afterEach(() => shop?.close())

it('rows are read by key, some at a time; an older browser reads the same', async () => {
  shop = await openTestBook()
  const { book } = shop
  for (const name of ['Mina', 'Jonas', 'Ada'])
    await book.perform(createCustomer, { facts: { ...nobodyYet, name } })
  const ids = await book.records.table(customers).toCollection().primaryKeys()
  const read = (isOlder: boolean, after?: string) => {
    const store = book.records.db.backendDB().transaction('customers').objectStore('customers')
    if (isOlder) Object.defineProperty(store, 'getAllRecords', { value: undefined })
    return recordsIn<{ readonly name: string }>(
      store,
      after === undefined ? null : IDBKeyRange.lowerBound(after, true),
      2,
    )
  }
  const seen = async (isOlder: boolean, after?: string) =>
    (await read(isOlder, after)).map(({ primaryKey, value }) => [primaryKey, value.name])
  for (const isOlder of [false, true]) {
    expect(await seen(isOlder)).toEqual([
      [ids[0], 'Mina'],
      [ids[1], 'Jonas'],
    ])
    expect(await seen(isOlder, ids[1])).toEqual([[ids[2], 'Ada']])
    expect(await seen(isOlder, ids[2])).toEqual([])
  }
})
