import fc from 'fast-check'
import { assert, expect, it } from 'vitest'
import { shapeOfBook } from '#app/features.ts'
import { rebuildDerived } from '#book/derived.ts'
import { rebuildWithout } from '#book/erase/rebuild-without.ts'
import { idsOf, personTable } from '#book/merged.ts'
import { createBook } from '#book/open.ts'
import { type Records, recordsOf } from '#book/records.ts'
import { replay } from '#book/replay.ts'
import { customers } from '#features/customers/model.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { fixedClock } from '#test/support/fixed-clock.ts'
import { bookOn, openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { live, stepsWithTakingBack } from '#test/support/random-deeds.ts'
import { removeDatabase } from '#test/support/remove-database.ts'
import { derivedTwice, orphansIn, type Snapshot, snapshotOf } from '#test/support/snapshot-book.ts'

const lives = fc.record({ run: stepsWithTakingBack, who: fc.nat({ max: 10_000 }) })

it('erasing anyone after a random life leaves nothing of them, and all else unchanged', async () => {
  await fc.assert(
    fc.asyncProperty(lives, async ({ run, who }) => {
      const shop = await openTestBook()
      await live(shop.book, shop.clock, run)
      const before = await snapshotOf(shop.book.records, 'whole')
      const people = await someone(shop.book.records, who)
      // As a list leaves it that was stopped in the middle.
      await shop.book.records.db.table('waitingParts').put({ id: 'list:1', input: [...people] })
      const without = { clock: shop.clock, indexedDB }
      const built = await rebuildWithout(shop.book.records, people, without)
      const made = recordsOf(built.database, shapeOfBook)
      await expectNoTrace(made, people)
      expect(await snapshotOf(made, 'whole')).toEqual(othersOf(before, people))
      expect(await orphansIn(made)).toEqual([])
      const { kept, anew } = await derivedTwice(made)
      expect(kept).toEqual(anew)
      const seqs = await made.changes.toCollection().primaryKeys()
      expect(seqs).toEqual(await shop.book.records.changes.toCollection().primaryKeys())
      await expectReplayed(made)
      await expectUndone(made, shop)
      made.db.close()
      await removeDatabase(made.db)
      await shop.close()
    }),
    { numRuns: 15, endOnFailure: true },
  )
})

/** Anyone who is or ever was in the book. */
async function someone(records: Records, who: number): Promise<ReadonlySet<CustomerId>> {
  const ids = new Set<string>()
  for (const { rows } of await records.changes.toArray())
    for (const row of rows) if (row.table === customers.name) ids.add(row.id)
  const id = [...ids][who % Math.max(1, ids.size)] ?? 'nobody'
  return new Set(await idsOf(records, personTable, asId<CustomerId>(id)))
}

async function expectNoTrace(made: Records, people: ReadonlySet<CustomerId>): Promise<void> {
  const all = JSON.stringify(await Promise.all(made.db.tables.map((table) => table.toArray())))
  for (const id of people) expect(all).not.toContain(id)
}

/** Replaying the history that is left gives the book that is left. */
async function expectReplayed(made: Records): Promise<void> {
  const copy = await createBook({ clock: fixedClock(), shape: shapeOfBook, indexedDB })
  await copy.records.tableByName('settings').bulkAdd(await made.tableByName('settings').toArray())
  await replay(copy.records, await made.changes.toArray())
  await rebuildDerived(copy.records)
  expect(await snapshotOf(copy.records, 'bare')).toEqual(await snapshotOf(made, 'bare'))
  copy.records.db.close()
  await removeDatabase(copy.records.db)
}

/** Every other deed can still be undone, one after the other, down to the empty shop. */
async function expectUndone(made: Records, shop: TestBook): Promise<void> {
  const row = await made.book.get('book')
  assert(row, 'A book without its own row')
  const book = bookOn(made, { id: row.bookId, clock: shop.clock, shop: shop.book.shop })
  while (await book.undoable()) expect(await book.undo()).toMatchObject({ ok: true })
  for (const [table, rows] of Object.entries(await snapshotOf(made, 'bare')))
    if (table !== 'settings') expect(rows, table).toEqual([])
}

type Anyone = {
  readonly id: string
  readonly customerId?: CustomerId
  readonly introducedBy?: CustomerId
  readonly orderId?: string
  readonly deviceId?: string
}

/** Everyone else's rows, without references to removed rows: written by hand, field by field. */
function othersOf(all: Snapshot, people: ReadonlySet<CustomerId>): Snapshot {
  const isTheirs = (row: Anyone): boolean => people.has(row.customerId ?? asId<CustomerId>(row.id))
  // Every row has an id; other fields may be absent.
  const tables = Object.entries(all) as unknown as [string, readonly Anyone[]][]
  const gone = new Set(tables.flatMap(([, rows]) => rows.filter(isTheirs).map((row) => row.id)))
  const left = ({ introducedBy, orderId, deviceId, ...row }: Anyone) => ({
    ...row,
    ...(introducedBy && !people.has(introducedBy) ? { introducedBy } : {}),
    ...(orderId && !gone.has(orderId) ? { orderId } : {}),
    ...(deviceId && !gone.has(deviceId) ? { deviceId } : {}),
  })
  return Object.fromEntries(
    tables.map(([table, rows]) => [table, rows.filter((row) => !isTheirs(row)).map(left)]),
  )
}
