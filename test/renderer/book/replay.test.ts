import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shapeOfBook } from '#app/features.ts'
import { createBook } from '#book/open.ts'
import type { Records } from '#book/records.ts'
import { ReplayStopped, replay, settleDerived } from '#book/replay.ts'
import { settleUnchecked, unfitRows } from '#book/unfit-rows.ts'
import { meet } from '#features/customers/deeds/meet.ts'
import { customers } from '#features/customers/model.ts'
import { logPurchase } from '#features/purchases/deeds/log.ts'
import { assert } from '#shared/base/assert.ts'
import type { Change } from '#shared/book/change.ts'
import { fixedClock } from '#test/support/fixed-clock.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { live, stepsWithTakingBack } from '#test/support/random-deeds.ts'
import { removeDatabase } from '#test/support/remove-database.ts'
import { snapshotOf } from '#test/support/snapshot-book.ts'

/** Pieces of a history as a host may send them: in order, and some of it again. */
const piecesOf = (all: readonly Change[], numbers: readonly number[]): readonly Change[][] => {
  const pieces: Change[][] = []
  let reached = 0
  for (let round = 0; reached < all.length; round++) {
    const from = Math.max(0, reached - ((numbers[round % numbers.length] ?? 0) % 4))
    const to = reached + 1 + ((numbers[(round + 1) % numbers.length] ?? 0) % 7)
    pieces.push(all.slice(from, to))
    if (round % 3 === 2) pieces.push(all.slice(from, to))
    reached = to
  }
  return pieces
}

const emptyCopy = async (of: TestBook): Promise<Records> => {
  const { records } = await createBook({ clock: fixedClock(), shape: shapeOfBook, indexedDB })
  await records
    .tableByName('settings')
    .bulkAdd(await of.book.records.tableByName('settings').toArray())
  return records
}

/** A random life seldom has a purchase, and without one nothing is derived. */
async function oneWhoCame({ book }: TestBook): Promise<void> {
  await book.perform(meet, { typed: 'Maria' })
  const [maria] = await book.records.table(customers).toArray()
  assert(maria, 'Maria is in the book')
  const lines = [{ words: 'flat white', quantity: 1 }]
  const done = await book.perform(logPurchase, { customerId: maria.id, lines })
  assert(done.ok, 'Her coffee is in the book')
}

it('replay is idempotent: any split of the Changes, any repeats, give the same book', async () => {
  const numbers = fc.array(fc.nat({ max: 1000 }), { minLength: 3, maxLength: 9 })
  let regulars = 0
  await fc.assert(
    fc.asyncProperty(stepsWithTakingBack, numbers, async (run, cuts) => {
      const shop = await openTestBook()
      const copy = await emptyCopy(shop)
      await oneWhoCame(shop)
      await live(shop.book, shop.clock, run)
      const all = await shop.book.records.changes.toArray()
      for (const piece of piecesOf(all, cuts)) await replay(copy, piece)
      expect(await replay(copy, all)).toBe(0)
      await settleDerived(copy)
      expect(await copy.changes.toArray()).toEqual(all)
      regulars += await copy.db.table('visitStats').count()
      for (const table of ['visitStats', 'shopYears'])
        expect(await copy.db.table(table).toArray()).toEqual(
          await shop.book.records.db.table(table).toArray(),
        )
      expect(await snapshotOf(copy, 'whole')).toEqual(await snapshotOf(shop.book.records, 'whole'))
      await removeDatabase(copy.db)
      await shop.close()
    }),
    { numRuns: 10, endOnFailure: true },
  )
  // Otherwise the derived tables would be compared empty with empty.
  expect(regulars).toBeGreaterThan(0)
})

it('a note of 60,000 characters is put back, and the book knows that one is to be shortened', async () => {
  const shop = await openTestBook()
  const copy = await emptyCopy(shop)
  await shop.book.perform(meet, { typed: 'Maria' })
  const note = 'x'.repeat(60_000)
  const long = (await shop.book.records.changes.toArray()).map((change) => ({
    ...change,
    rows: change.rows.map((row) => ({ ...row, now: { ...row.now, note } })),
  }))
  expect(await replay(copy, long)).toBe(long.length)
  expect(await copy.table(customers).toArray()).toMatchObject([{ note }])
  expect(await settleUnchecked(copy, () => unfitRows(copy))).toMatchObject([
    { table: 'customers', why: { is: 'too-long', size: 60_000 } },
  ])
  await removeDatabase(copy.db)
  await shop.close()
})

describe('replay stops, and what came before is whole', () => {
  let shop: TestBook
  let copy: Records
  let all: readonly Change[]
  beforeEach(async () => {
    shop = await openTestBook()
    copy = await emptyCopy(shop)
    for (const typed of ['Maria', 'Jonas', 'Aylin']) await shop.book.perform(meet, { typed })
    await shop.book.undo()
    all = await shop.book.records.changes.toArray()
  })
  afterEach(async () => {
    await removeDatabase(copy.db)
    await shop.close()
  })

  const changed = (seq: number, change: (of: Change) => Change) =>
    all.slice(0, 3).map((each) => (each.seq === seq ? change(each) : each))
  const customersIn = () => copy.tableByName('customers').count()

  const wrong: readonly (readonly [string, () => readonly Change[]])[] = [
    ['at a gap', () => all.filter(({ seq }) => seq !== 3)],
    ['at a Change of a newer version', () => changed(3, (each) => ({ ...each, v: 99 }))],
    [
      'at a table that is not there',
      () =>
        changed(3, (each) => ({
          ...each,
          rows: [{ table: 'customers2', id: 'a', now: {} }],
        })),
    ],
    [
      'at an edit of a row that is not there',
      () =>
        changed(3, (each) => ({
          ...each,
          rows: [{ table: 'customers', id: 'nobody', was: { name: 'A' }, now: { name: 'B' } }],
        })),
    ],
    [
      'at a row that refers to a missing one',
      () =>
        changed(3, (each) => ({
          ...each,
          rows: each.rows.map((row) => ({ ...row, now: { ...row.now, introducedBy: 'nobody' } })),
        })),
    ],
    [
      'at a row that does not fit its table',
      () =>
        changed(3, (each) => ({
          ...each,
          rows: each.rows.map((row) => ({ ...row, now: { ...row.now, codes: 'none' } })),
        })),
    ],
  ]
  for (const [name, changes] of wrong) {
    it(name, async () => {
      await replay(copy, all.slice(0, 2))
      await expect(replay(copy, changes())).rejects.toBeInstanceOf(ReplayStopped)
      expect(await customersIn()).toBe(2)
      expect(await copy.changes.count()).toBe(2)
    })
  }

  it('at a book that was replaced by another', async () => {
    await copy.book.update('book', { retiredBy: shop.book.id })
    await expect(replay(copy, all)).rejects.toBeInstanceOf(ReplayStopped)
    expect(await customersIn()).toBe(0)
  })
})
