import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shapeOfBook } from '#app/features.ts'
import { rebuildDerived } from '#book/derived.ts'
import { createBook } from '#book/open.ts'
import { replay } from '#book/replay.ts'
import { makePromise } from '#features/promises/deeds.ts'
import { payAhead } from '#features/purchases/deeds/ahead.ts'
import { logPurchase } from '#features/purchases/deeds/log.ts'
import { day } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { fixedClock } from '#test/support/fixed-clock.ts'
import { openTestBook } from '#test/support/open-test-book.ts'
import { live, steps, stepsWithTakingBack } from '#test/support/random-deeds.ts'
import { removeDatabase } from '#test/support/remove-database.ts'
import { derivedTwice, orphansIn, snapshotOf } from '#test/support/snapshot-book.ts'

const runs = { numRuns: 25, endOnFailure: true }

describe('after any random run of deeds, undos and redos', () => {
  it('undoing everything gives the first book', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (run) => {
        const shop = await openTestBook()
        const first = await snapshotOf(shop.book.records, 'bare')
        await live(shop.book, shop.clock, run)
        while (await shop.book.undoable()) {
          const undone = await shop.book.undo()
          expect(undone).toMatchObject({ ok: true })
        }
        expect(await snapshotOf(shop.book.records, 'bare')).toEqual(first)
        await shop.close()
      }),
      runs,
    )
  })

  it('visit statistics and people kept by commit equal their recomputation', async () => {
    await fc.assert(
      fc.asyncProperty(stepsWithTakingBack, async (run) => {
        const shop = await openTestBook()
        await live(shop.book, shop.clock, run)
        const { kept, anew } = await derivedTwice(shop.book.records)
        expect(kept).toEqual(anew)
        await shop.close()
      }),
      runs,
    )
  })

  it('Records vanish with no trace: replaying the Changes onto an empty book gives the same book', async () => {
    await fc.assert(
      fc.asyncProperty(stepsWithTakingBack, async (run) => {
        const shop = await openTestBook()
        const settings = await shop.book.records.tableByName('settings').toArray()
        await live(shop.book, shop.clock, run)
        const copy = await createBook({ clock: fixedClock(), shape: shapeOfBook, indexedDB })
        await copy.records.tableByName('settings').bulkAdd(settings)
        await replay(copy.records, await shop.book.records.changes.toArray())
        await rebuildDerived(copy.records)
        expect(await snapshotOf(copy.records, 'whole')).toEqual(
          await snapshotOf(shop.book.records, 'whole'),
        )
        await removeDatabase(copy.records.db)
        await shop.close()
      }),
      runs,
    )
  })

  it('no row refers to a missing one, whatever is undone', async () => {
    await fc.assert(
      fc.asyncProperty(stepsWithTakingBack, async (run) => {
        const shop = await openTestBook()
        await live(shop.book, shop.clock, run)
        expect(await orphansIn(shop.book.records)).toEqual([])
        await shop.close()
      }),
      runs,
    )
  })
})

it('the random runs can reach every deed there is', async () => {
  const shop = await openTestBook({ regulars: { maria: 'Maria' } })
  // Someone who owes money, has some ahead and waits for what comes round: chance alone brings
  // these together too seldom.
  const someoneWhoOwes = async () => {
    const customerId = asId<CustomerId>('maria')
    const lines = [{ words: 'rye', quantity: 1, price: money(90_000) }]
    await shop.book.perform(logPurchase, { customerId, lines, paid: 'slate' })
    await shop.book.perform(payAhead, { customerId, count: 50_000 })
    const weekly = { repeat: { every: 1, unit: 'week' as const }, due: day('2026-03-06') }
    await shop.book.perform(makePromise, { ...weekly, customerId, what: 'ring' })
  }
  const missing = new Set(shop.book.deeds.map((deed) => deed.name))
  // The shop of the test is open already.
  missing.delete('open-shop')
  const numbers = (seed: number) =>
    Array.from({ length: 12 }, (_, at) => (seed * 7919 + at * 104_729) % 10_007)
  for (let round = 0; round < 400 && missing.size > 0; round++) {
    if (round % 40 === 0) await someoneWhoOwes()
    const rare = shop.book.deeds.filter((deed) => missing.has(deed.name))
    const step = { kind: 'deed', which: round, numbers: numbers(round) } as const
    if (round % 10 === 9)
      await live(shop.book, shop.clock, [{ kind: 'time passes', days: 2, minutes: 60 }])
    await live(shop.book, shop.clock, [step, { ...step, which: round * 31 }])
    await live(shop.book, shop.clock, [{ ...step, numbers: numbers(round + 1) }], rare)
    for (const change of await shop.book.records.changes.reverse().limit(3).toArray())
      missing.delete(change.deed)
  }
  expect([...missing]).toEqual([])
  await shop.close()
})
