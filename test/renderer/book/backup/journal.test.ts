import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shapeOfBook } from '#app/features.ts'
import { journalAbove } from '#book/backup/journal-above.ts'
import { type RebuildParts, rebuildFrom } from '#book/backup/rebuild.ts'
import { takeBackup } from '#book/backup/take.ts'
import type { Book } from '#book/book.ts'
import { type Records, recordsOf } from '#book/records.ts'
import { customers } from '#features/customers/model.ts'
import { settingsFeature } from '#features/settings/feature.ts'
import { offerHolidaysOf } from '#features/visit-stats/deeds.ts'
import type { Change } from '#shared/book/change.ts'
import { fixedClock } from '#test/support/fixed-clock.ts'
import { journalOf } from '#test/support/journal-of.ts'
import { openTestBook } from '#test/support/open-test-book.ts'
import { live, type Step, stepsWithTakingBack } from '#test/support/random-deeds.ts'
import { removeDatabase } from '#test/support/remove-database.ts'
import { derivedTwice, orphansIn, snapshotOf } from '#test/support/snapshot-book.ts'

const parts: RebuildParts = { clock: fixedClock(), shape: shapeOfBook, indexedDB }

const deeds = (from: number, to: number): readonly Step[] =>
  Array.from({ length: to - from }, (_, n) => {
    const at = from + n
    const numbers = Array.from({ length: 9 }, (_, m) => ((at + m) * 7919) % 10_000)
    return { kind: 'deed', which: at, numbers }
  })

const changesOf = (book: Book): Promise<Change[]> => book.records.changes.orderBy('seq').toArray()

const takeBlob = async ({ records, clock }: Book) => {
  const asked = { app: '0.1.0', shop: 'The Test Shop', records, at: clock.now() }
  const { blob, manifest } = await takeBackup(asked)
  return { blob, seq: manifest.seq }
}

const above = async (book: Book, seq: number, changes?: readonly Change[]) => {
  const journal = journalOf(book.id, changes ?? (await changesOf(book)))
  return (await journalAbove({ calls: journal }, book.id, seq))?.lines
}

async function built(file: Blob | undefined, more: Partial<RebuildParts>) {
  const rebuilt = await rebuildFrom(file, { ...parts, ...more })
  if (!rebuilt.ok) throw new Error(JSON.stringify(rebuilt.error))
  return { ...rebuilt.value, records: recordsOf(rebuilt.value.database, shapeOfBook) }
}

/** Settings of a test book are no Change, so a journal alone can't know them. */
const withoutSettings = async (records: Records) => {
  const { settings: _, ...rest } = await snapshotOf(records, 'whole')
  return rest
}

describe('a backup and what was written since', () => {
  it('give the whole book, wherever the backup was taken', async () => {
    await fc.assert(
      fc.asyncProperty(stepsWithTakingBack, stepsWithTakingBack, async (first, second) => {
        const { book, clock, close } = await openTestBook()
        await live(book, clock, first)
        const { blob, seq } = await takeBlob(book)
        await live(book, clock, second)
        const journal = await above(book, seq)
        const copy = await built(blob, journal ? { journal } : {})
        expect(await snapshotOf(copy.records, 'whole')).toEqual(
          await snapshotOf(book.records, 'whole'),
        )
        expect(await copy.records.changes.toArray()).toEqual(await changesOf(book))
        expect(copy.counts.customers).toBe(await book.records.table(customers).count())
        const { kept, anew } = await derivedTwice(copy.records)
        expect(kept).toEqual(anew)
        expect(await orphansIn(copy.records)).toEqual([])
        await removeDatabase(copy.records.db)
        await close()
      }),
      { numRuns: 6, endOnFailure: true },
    )
  })

  it('bring nobody back who was erased meanwhile', async () => {
    const { book, clock, close } = await openTestBook()
    await live(book, clock, deeds(0, 40))
    const { blob, seq } = await takeBlob(book)
    await live(book, clock, deeds(40, 70))
    const [person] = await book.records.table(customers).toArray()
    if (!person) throw new Error('nobody is in the book')
    const journal = await above(book, seq)
    const copy = await built(blob, { ...(journal ? { journal } : {}), erased: [person.id] })
    expect(copy.erased).toEqual([person.id])
    const all = [await snapshotOf(copy.records, 'whole'), await copy.records.changes.toArray()]
    expect(JSON.stringify(all)).not.toContain(person.id)
    expect(await orphansIn(copy.records)).toEqual([])
    await removeDatabase(copy.records.db)
    await close()
  })
})

it('a journal that begins with the first Change gives the book without any backup', async () => {
  const { book, clock, close } = await openTestBook()
  // The settings of a test book are no Change, so a journal alone can't bring them.
  const changing = [...settingsFeature.deeds, offerHolidaysOf].map(({ name }) => name)
  const daily = book.deeds.filter((deed) => !changing.includes(deed.name))
  await live(book, clock, deeds(0, 60), daily)
  const journal = await above(book, 0)
  if (!journal) throw new Error('nothing was written')
  const copy = await built(undefined, { journal })
  expect(await withoutSettings(copy.records)).toEqual(await withoutSettings(book.records))
  expect(await copy.records.changes.toArray()).toEqual(await changesOf(book))
  await removeDatabase(copy.records.db)
  await close()
})

describe('a journal that does not follow on the backup', () => {
  it('is not read beyond its gap', async () => {
    const { book, clock, close } = await openTestBook()
    await live(book, clock, deeds(0, 30))
    const changes = await changesOf(book)
    const host = journalOf(book.id, [...changes.slice(0, 5), ...changes.slice(7)])
    expect(await journalAbove({ calls: host }, book.id, 0)).toMatchObject({ after: 0, through: 5 })
    expect(await journalAbove({ calls: host }, book.id, 5)).toBeUndefined()
    await close()
  })

  it('is refused, and nothing is left of the book that was begun', async () => {
    const { book, clock, close } = await openTestBook()
    await live(book, clock, deeds(0, 30))
    const { blob, seq } = await takeBlob(book)
    await live(book, clock, deeds(30, 50))
    const changes = await changesOf(book)
    const late = await above(book, seq + 1, changes.slice(seq + 1))
    if (!late) throw new Error('nothing was written')
    const before = (await indexedDB.databases()).length
    const refused = await rebuildFrom(blob, { ...parts, journal: late })
    expect(refused).toMatchObject({ ok: false, error: { kind: 'journal' } })
    expect(await indexedDB.databases()).toHaveLength(before)
    await close()
  })
})
