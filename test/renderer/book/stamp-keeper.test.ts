import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepStamp, type StampKeeper } from '#book/stamp-keeper.ts'
import { meet } from '#features/customers/deeds/meet.ts'
import { trashCustomer } from '#features/customers/deeds.ts'
import { browserHost } from '#platform/browser-host.ts'
import type { Change } from '#shared/book/change.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { freshComputer, stampHere } from '#test/support/window-parts.ts'

let shop: TestBook
let keeper: StampKeeper
/** What this window hears of, in the order the test says. */
let hear: (change: Change) => void
beforeEach(async () => {
  await freshComputer()
  shop = await openTestBook()
})
afterEach(() => shop.close())

async function keepFrom(seq: number): Promise<void> {
  const { book, clock } = shop
  const at = { bookId: book.id, database: book.records.db.name, seq }
  const kept = await keepStamp({ host: browserHost(window), clock, ...at }, book.records)
  kept.follow({
    onChange: (listener) => {
      hear = listener
      return () => undefined
    },
  })
  keeper = kept
}

const arrive = async (...names: readonly string[]): Promise<readonly Change[]> => {
  for (const typed of names) await shop.book.perform(meet, { typed })
  return shop.book.records.changes.orderBy('seq').toArray()
}
const seen = () => ({ seq: keeper.stamp().seq, people: keeper.stamp().counts.customers })

describe('the counts of a book with two windows', () => {
  it('are right when a later Change of the other window is heard before an own one', async () => {
    await keepFrom(0)
    const [one, two, three] = await arrive('Maria', 'Jonas', 'Aylin')
    for (const change of [one, three, two, three]) if (change) hear(change)
    expect(seen()).toEqual({ seq: 3, people: 3 })
  })

  it('are right when the removal of a row is heard before the row', async () => {
    await keepFrom(0)
    await arrive('Maria')
    const made = await shop.book.undoable()
    if (made) await shop.book.takeBack(made)
    const [first, second] = await shop.book.records.changes.orderBy('seq').toArray()
    for (const change of [second, first]) if (change) hear(change)
    expect(seen()).toEqual({ seq: 2, people: 0 })
  })

  it('are right when one was never heard of: the window that wrote it was closed at once', async () => {
    await keepFrom(0)
    const [, , three] = await arrive('Maria', 'Jonas', 'Aylin')
    if (three) hear(three)
    await keeper.settle(true)
    expect(seen()).toEqual({ seq: 3, people: 3 })
    expect(stampHere()).toMatchObject({ seq: 3, counts: { customers: 3 } })
  })

  it('do not keep the stamp from being written where the book can’t be read any more', async () => {
    await keepFrom(0)
    const [, two] = await arrive('Maria', 'Jonas')
    if (two) hear(two)
    shop.book.records.db.close()
    await keeper.settle(true)
    expect(stampHere()).toMatchObject({ seq: 2, closedCleanly: true })
  })

  it('are right when one was written between the opening and the first that is heard', async () => {
    const [one] = await arrive('Maria')
    await keepFrom(0)
    if (one) hear(one)
    expect(seen()).toEqual({ seq: 1, people: 1 })
  })
})

it('rows in the trash are counted: they are still in the book', async () => {
  await keepFrom(0)
  await arrive('Maria')
  const [maria] = await shop.book.records.db.table('customers').toArray()
  await shop.book.perform(trashCustomer, { id: maria.id })
  const all = await shop.book.records.changes.orderBy('seq').toArray()
  for (const change of all) hear(change)
  expect(seen()).toEqual({ seq: 2, people: 1 })
})
