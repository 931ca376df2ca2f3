import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { trashPurchase } from '#features/purchases/deeds/correct.ts'
import { logPurchase } from '#features/purchases/deeds/log.ts'
import { purchases } from '#features/purchases/model.ts'
import { habitsOf, newestStories } from '#features/purchases/repo.ts'
import { day, plusDays } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'

const today = day('2026-03-03')
const maria = asId<CustomerId>('maria')
let shop: TestBook

beforeEach(async () => {
  shop = await openTestBook({ today, regulars: { maria: 'Maria' } })
})
afterEach(() => shop.close())

/** One purchase a day, oldest first; those named in `trashed` go to the trash. */
async function bought(things: readonly string[], trashed: readonly string[]): Promise<void> {
  for (const [at, words] of things.entries()) {
    shop.clock.set(plusDays(today, at))
    await shop.book.perform(logPurchase, { customerId: maria, lines: [{ words, quantity: 1 }] })
  }
  for (const { id, lines } of await shop.book.records.table(purchases).toArray())
    if (trashed.includes(lines[0]?.words ?? '')) await shop.book.perform(trashPurchase, { id })
}

describe('purchases in the trash', () => {
  it('take no place among the newest of a story, so its first page is not empty', async () => {
    await bought(['rye', 'tea', 'bun', 'pie'], ['bun', 'pie'])
    const stories = await newestStories(shop.book.records, [maria], 2)
    expect(stories.map(({ purchase }) => purchase.lines[0]?.words)).toEqual(['tea', 'rye'])
  })

  it('take no place among the last few that tell what they have', async () => {
    const wrong = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']
    await bought(['rye', ...wrong], wrong)
    const { recent } = await habitsOf(shop.book.records, maria)
    expect(recent.map(({ lines }) => lines[0]?.words)).toEqual(['rye'])
  })
})
