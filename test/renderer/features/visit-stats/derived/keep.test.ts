import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { voidPurchase } from '#features/purchases/deeds/correct.ts'
import { logPurchase } from '#features/purchases/deeds/log.ts'
import { type PurchaseId, purchases } from '#features/purchases/model.ts'
import { cameIn } from '#features/visit-stats/deeds.ts'
import { shopYears, visitStats } from '#features/visit-stats/model.ts'
import { visitedDays } from '#features/visit-stats/rules/shop-years.ts'
import { assert } from '#shared/base/assert.ts'
import { day, dayOf, plusDays } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { regular } from '#test/support/regulars.ts'
import { derivedTwice } from '#test/support/snapshot-book.ts'

const start = day('2026-01-05')

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

/** The derived tables that are written, once for each row. */
async function putBy(deed: () => Promise<unknown>): Promise<readonly string[]> {
  const written: string[] = []
  const { put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given) {
    written.push(this.name)
    return put.apply(this, given)
  }
  try {
    await deed()
  } finally {
    IDBObjectStore.prototype.put = put
  }
  return written
}

/** Buys at eight on each of so many days. */
async function comesFor(id: CustomerId, days: number): Promise<void> {
  for (let at = 0; at < days; at++) {
    shop.clock.set(plusDays(start, at), 8 * 60)
    await buys(id)
  }
}

const rhythms = async () =>
  Object.fromEntries(
    (await shop.book.records.derivedTable(visitStats).toArray()).map(({ id, rhythm }) => [
      id,
      rhythm,
    ]),
  )

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

describe('the rows that a sale writes', () => {
  it('leave the year as it is for the second customer of the day', async () => {
    const [mina, jonas] = [await someone('Mina'), await someone('Jonas')]
    await buys(mina)
    expect(await putBy(() => buys(jonas))).not.toContain('shopYears')
  })

  it('are one, as long as they come at their usual hour', async () => {
    const [mina, jonas] = [await someone('Mina'), await someone('Jonas')]
    await comesFor(mina, 5)
    shop.clock.set(plusDays(start, 5), 8 * 60)
    await buys(jonas)
    expect(await putBy(() => buys(mina))).toEqual(['visitStats'])
  })
})

it('a forgotten day that is written down later widens the gaps of those who came since', async () => {
  const [mina, jonas] = [await someone('Mina'), await someone('Jonas')]
  for (let at = 0; at < 8; at += 2) {
    shop.clock.set(plusDays(start, at), 8 * 60)
    await buys(mina)
  }
  expect(await rhythms()).toEqual({ [mina]: 1 })
  for (const at of [1, 3, 5]) {
    shop.clock.set(plusDays(start, at), 8 * 60)
    await buys(jonas)
  }
  expect(await rhythms()).toEqual({ [mina]: 2, [jonas]: undefined })
  const { kept, anew } = await derivedTwice(shop.book.records)
  expect(kept).toEqual(anew)
})
