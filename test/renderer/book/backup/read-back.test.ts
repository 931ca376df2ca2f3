import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBack, verifyBackup } from '#book/backup/read.ts'
import { takeBackup } from '#book/backup/take.ts'
import { settingsTable } from '#features/settings/model.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { live } from '#test/support/random-deeds.ts'
import { bookShape } from '#workers/book-shape.ts'

const take = ({ book, clock }: TestBook) =>
  takeBackup({ records: book.records, app: '1', shop: 'S', at: clock.now() })

const work = async ({ book, clock }: TestBook, count: number): Promise<void> => {
  const numbers = [3, 1, 4, 1, 5, 9, 2, 6]
  const steps = Array.from({ length: count }, (_, at) => ({
    kind: 'deed' as const,
    which: at,
    numbers: numbers.map((n) => n + at),
  }))
  await live(book, clock, steps)
}

describe('a backup that was just made, read back from where it lies', () => {
  it('counts when it is what was written', async () => {
    const shop = await openTestBook()
    await work(shop, 30)
    const { blob, manifest, sum } = await take(shop)
    expect(await readBack(blob, bookShape, sum)).toEqual({ ok: true, value: manifest })
    await shop.close()
  })

  it('does not when any byte of a table became another', async () => {
    const shop = await openTestBook()
    await work(shop, 30)
    const { blob, sum } = await take(shop)
    const bytes = new Uint8Array(await blob.arrayBuffer())
    let refused = 0
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const worn = bytes.slice()
          worn[at] = (worn[at] ?? 0) ^ by
          const file = new Blob([worn])
          const isTaken = (await readBack(file, bookShape, sum)).ok
          if (!isTaken) refused++
          // A date in the zip's own list may be another; it must not be more lenient than a whole reading.
          expect(isTaken).toBe((await verifyBackup(file, bookShape)).ok)
        },
      ),
      { numRuns: 60 },
    )
    expect(refused).toBeGreaterThan(30)
    await shop.close()
  })

  it('does not when it is a whole backup of the same size, but of something else', async () => {
    const shop = await openTestBook()
    await work(shop, 10)
    const one = await take(shop)
    const settings = shop.book.records.table(settingsTable)
    await settings.toCollection().modify((row) => {
      row.shop = [...row.shop].reverse().join('')
    })
    const other = await take(shop)
    const read = await readBack(other.blob, bookShape, one.sum)
    expect(read).toMatchObject({ ok: false, error: { kind: 'edited' } })
    await shop.close()
  })
})
