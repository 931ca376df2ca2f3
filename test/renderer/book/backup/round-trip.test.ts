import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shapeOfBook } from '#app/features.ts'
import { rebuildFrom } from '#book/backup/rebuild.ts'
import { takeBackup } from '#book/backup/take.ts'
import { recordsOf } from '#book/records.ts'
import { fixedClock } from '#test/support/fixed-clock.ts'
import { openTestBook } from '#test/support/open-test-book.ts'
import { live, stepsWithTakingBack } from '#test/support/random-deeds.ts'
import { removeDatabase } from '#test/support/remove-database.ts'
import { snapshotOf } from '#test/support/snapshot-book.ts'
import { bookShape } from '#workers/book-shape.ts'

const about = { app: '0.1.0', shop: 'The Test Shop' }
const rebuilding = { clock: fixedClock(), shape: shapeOfBook, indexedDB }

it('the tables a worker finds by their place are those the features bring', () => {
  const names = (tables: readonly { readonly name: string }[]) => tables.map((t) => t.name).sort()
  expect(names(bookShape.tables)).toEqual(names(shapeOfBook.tables))
})

describe('a backup', () => {
  it('gives every row of every table back, the history too', async () => {
    await fc.assert(
      fc.asyncProperty(stepsWithTakingBack, async (run) => {
        const shop = await openTestBook()
        await live(shop.book, shop.clock, run)
        const { records } = shop.book
        const taken = await takeBackup({ ...about, records, at: shop.clock.now() })
        const rebuilt = await rebuildFrom(taken.blob, rebuilding)
        if (!rebuilt.ok) throw new Error(JSON.stringify(rebuilt.error))
        const copy = recordsOf(rebuilt.value.database, shapeOfBook)
        expect(await snapshotOf(copy, 'whole')).toEqual(await snapshotOf(records, 'whole'))
        expect(await copy.changes.toArray()).toEqual(await records.changes.toArray())
        expect(await copy.db.table('visitStats').toArray()).toEqual(
          await records.db.table('visitStats').toArray(),
        )
        await removeDatabase(copy.db)
        await shop.close()
      }),
      { numRuns: 10, endOnFailure: true },
    )
  })
})

describe('a file that is no good backup is refused in words, and nothing is built from it', () => {
  const refused = async (file: Blob) => {
    const before = (await indexedDB.databases()).length
    const rebuilt = await rebuildFrom(file, rebuilding)
    expect(await indexedDB.databases()).toHaveLength(before)
    return rebuilt.ok ? 'accepted' : rebuilt.error.kind
  }
  const good = async () => {
    const shop = await openTestBook()
    const numbers = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3]
    await live(
      shop.book,
      shop.clock,
      Array.from(
        { length: 40 },
        (_, at) => ({ kind: 'deed', which: at, numbers: numbers.map((n) => n + at) }) as const,
      ),
    )
    const taken = await takeBackup({ ...about, records: shop.book.records, at: shop.clock.now() })
    await shop.close()
    return taken.blob
  }

  it('an empty file', async () => expect(await refused(new Blob([]))).toBe('empty-file'))

  it('a photo, a text, a zip of something else', async () => {
    expect(await refused(new Blob(['hello']))).toBe('not-a-backup')
    expect(await refused(new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])]))).toBe('not-a-backup')
  })

  it('one whose end is missing, wherever it was cut', async () => {
    const whole = await good()
    for (const part of [0.1, 0.5, 0.9, 0.999]) {
      expect(await refused(whole.slice(0, Math.floor(whole.size * part)))).toBe('torn')
    }
  })
})
