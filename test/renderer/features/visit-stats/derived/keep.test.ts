import { afterEach, beforeEach, expect, it } from 'vitest'
import { voidPurchase } from '#features/purchases/deeds/correct.ts'
import { logPurchase } from '#features/purchases/deeds/log.ts'
import { type PurchaseId, purchases } from '#features/purchases/model.ts'
import { cameIn } from '#features/visit-stats/deeds.ts'
import { shopYears } from '#features/visit-stats/model.ts'
import { visitedDays } from '#features/visit-stats/rules/shop-years.ts'
import { assert } from '#shared/base/assert.ts'
import { dayOf } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { regular } from '#test/support/regulars.ts'

let shop: TestBook
beforeEach(async () => {
  shop = await openTestBook()
})
afterEach(() => shop.close())

const someone = (name: string) => regular(shop.book, { name })

async function buys(customerId: CustomerId): Promise<PurchaseId> {
  await shop.book.perform(logPurchase, { customerId, lines: [{ words: 'bread', quantity: 1 }] })
  const bought = await shop.book.records.table(purchases).toCollection().last()
  assert(bought, 'Nothing was logged')
  return bought.id
}

const shopDays = async () => visitedDays(await shop.book.records.derivedTable(shopYears).toArray())

it('a day is a shop day as long as anyone is left who came', async () => {
  const [mina, jonas] = [await someone('Mina'), await someone('Jonas')]
  const today = dayOf(shop.clock.now())
  const first = await buys(mina)
  const second = await buys(jonas)
  await shop.book.perform(voidPurchase, { id: first })
  expect(await shopDays()).toEqual([today])
  await shop.book.perform(voidPurchase, { id: second })
  expect(await shopDays()).toEqual([])
  await shop.book.undo()
  expect(await shopDays()).toEqual([today])
})

it('a day stays a shop day by a mere visit, when the only purchase is taken back', async () => {
  const [mina, jonas] = [await someone('Mina'), await someone('Jonas')]
  const today = dayOf(shop.clock.now())
  await shop.book.perform(cameIn, { customerId: jonas })
  await buys(mina)
  await shop.book.undo()
  expect(await shopDays()).toEqual([today])
})

it('a second customer of the day leaves the year as it is', async () => {
  const [mina, jonas] = [await someone('Mina'), await someone('Jonas')]
  await buys(mina)
  const written: string[] = []
  const { put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given) {
    written.push(this.name)
    return put.apply(this, given)
  }
  try {
    await buys(jonas)
  } finally {
    IDBObjectStore.prototype.put = put
  }
  expect(written).toEqual(['visitStats'])
})
