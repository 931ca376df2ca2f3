import { expect, it } from 'vitest'
import { z } from 'zod'
import { shapeOfBook } from '#app/features.ts'
import { type Compressor, compressorHere } from '#book/backup/compress.ts'
import { journalAbove } from '#book/backup/journal-above.ts'
import { verifyBackup } from '#book/backup/read.ts'
import { rebuildFrom } from '#book/backup/rebuild.ts'
import { blobScratch } from '#book/backup/scratch.ts'
import { takeBackup } from '#book/backup/take.ts'
import { recordsOf } from '#book/records.ts'
import { settleUnchecked, unfitRows } from '#book/unfit-rows.ts'
import { meet } from '#features/customers/deeds/meet.ts'
import { customers } from '#features/customers/model.ts'
import { addNote, editNote } from '#features/notes/deeds.ts'
import { notes } from '#features/notes/model.ts'
import { fixedClock } from '#test/support/fixed-clock.ts'
import { journalOf } from '#test/support/journal-of.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { live } from '#test/support/random-deeds.ts'
import { removeDatabase } from '#test/support/remove-database.ts'
import { snapshotOf } from '#test/support/snapshot-book.ts'
import { withBackup, workOff } from '#workers/long-work.ts'

const rebuilding = { clock: fixedClock(), shape: shapeOfBook, indexedDB }

/** As 0.1.0 could leave a book: a note and tags, each joined from several imports. */
async function oldShop(): Promise<TestBook> {
  const shop = await openTestBook()
  const { book, clock } = shop
  const steps = Array.from({ length: 12 }, (_, which) => ({
    kind: 'deed' as const,
    which,
    numbers: [3, 1, 4, 1, 5, 9, 2, 6].map((n) => n + which),
  }))
  await live(book, clock, steps)
  const [someone] = await book.records.table(customers).toArray()
  if (!someone) throw new Error('nobody is in the book')
  const customerId = someone.id
  await book.perform(addNote, { customerId, words: 'Oat', channel: 'phone' })
  await book.records
    .table(notes)
    .toCollection()
    .modify((note) => {
      if (note.words === 'Oat') note.words = 'x'.repeat(27_002)
    })
  await book.records.table(customers).update(customerId, {
    tags: Array.from({ length: 201 }, (_, at) => `tag ${at}`),
  })
  return shop
}

const tooLong = {
  table: 'notes',
  field: 'words',
  why: { is: 'too-long', most: 20_000, size: 27_002 },
}
const tooManyTags = {
  table: 'customers',
  field: 'tags',
  why: { is: 'too-many', most: 200, size: 201 },
}

it('a book with rows that no table takes is backed up, they are named, and restored as they are', async () => {
  const { book, clock, close } = await oldShop()
  const { records } = book
  const ask = { database: records.db.name, app: '1', shop: 'S', at: clock.now() }
  await withBackup(ask, {}, async (made) => {
    if (!made.ok) throw new Error(JSON.stringify(made.error))
    const { blob, manifest } = made.value
    expect(manifest).toMatchObject({ formatVersion: 2, unfit: [tooManyTags, tooLong] })
    expect(await verifyBackup(blob, shapeOfBook)).toEqual({ ok: true, value: manifest })
    const rebuilt = await rebuildFrom(blob, rebuilding)
    if (!rebuilt.ok) throw new Error(JSON.stringify(rebuilt.error))
    const copy = recordsOf(rebuilt.value.database, shapeOfBook)
    expect(await snapshotOf(copy, 'whole')).toEqual(await snapshotOf(records, 'whole'))
    expect(await copy.changes.toArray()).toEqual(await records.changes.toArray())
    await removeDatabase(copy.db)
  })
  await close()
})

it('they are found in the open book as well, and nothing else is', async () => {
  const { book, close } = await oldShop()
  const found = await unfitRows(book.records)
  expect(found).toMatchObject([tooManyTags, tooLong])
  const database = book.records.db.name
  expect(await workOff('unfit-rows', { database })).toEqual(found)
  await close()
})

it('a note of 60,000 characters that no list names is restored, with what follows, and then named', async () => {
  const { book, clock, close } = await openTestBook({ regulars: { maria: 'Maria' } })
  const [maria] = await book.records.table(customers).toArray()
  const note = 'x'.repeat(60_000)
  // As a program with another limit wrote it: 0.1.0's own list names no row.
  const tables = shapeOfBook.tables.map((table) =>
    table.name === 'customers' ? { ...table, schema: z.looseObject({}) } : table,
  )
  await book.records.table(customers).update(maria?.id ?? '', { note })
  const records = { ...book.records, tables }
  const about = { records, app: '1', shop: 'S', at: clock.now() }
  const { blob, manifest } = await takeBackup({
    ...about,
    compressor: compressorHere(blobScratch()),
  })
  expect(manifest).not.toHaveProperty('unfit')
  await book.perform(meet, { typed: 'Jonas' })
  const above = await journalAbove(
    { calls: journalOf(book.id, await book.records.changes.toArray()) },
    book.id,
    manifest.seq,
  )
  expect(await verifyBackup(blob, shapeOfBook)).toMatchObject({ ok: true })
  const rebuilt = await rebuildFrom(blob, {
    ...rebuilding,
    ...(above ? { journal: above.lines } : {}),
  })
  if (!rebuilt.ok) throw new Error(JSON.stringify(rebuilt.error))
  const copy = recordsOf(rebuilt.value.database, shapeOfBook)
  const people = await copy.table(customers).toArray()
  expect(people.map(({ name, note }) => [name, note?.length])).toEqual(
    expect.arrayContaining([
      ['Maria', 60_000],
      ['Jonas', undefined],
    ]),
  )
  expect(await settleUnchecked(copy, () => unfitRows(copy))).toMatchObject([
    { table: 'customers', field: 'note', why: { is: 'too-long', most: 20_000, size: 60_000 } },
  ])
  await removeDatabase(copy.db)
  await close()
})

/** The shop does something when the notes have been read, before the next table is. */
function afterTheNotes(act: () => Promise<unknown>): Compressor {
  const compressor = compressorHere(blobScratch())
  return {
    ...compressor,
    compress: (name) => {
      const sink = compressor.compress(name)
      if (name !== 'notes') return sink
      const write = async (bytes: Uint8Array<ArrayBuffer>) => {
        await sink.write(bytes)
        await act()
      }
      return { ...sink, write }
    },
  }
}

it('one that is shortened while the backup is made is not named', async () => {
  const { book, clock, close } = await oldShop()
  const note = (await book.records.table(notes).toArray()).find(
    ({ words }) => words.length > 20_000,
  )
  if (!note) throw new Error('no note is too long')
  const compressor = afterTheNotes(() =>
    book.perform(editNote, { id: note.id, words: 'Oat, and short', channel: 'phone' }),
  )
  const about = { records: book.records, app: '1', shop: 'S', at: clock.now() }
  const { blob, manifest } = await takeBackup({ ...about, compressor })
  expect(manifest.unfit).toMatchObject([tooManyTags])
  expect(await verifyBackup(blob, shapeOfBook)).toMatchObject({ ok: true })
  await close()
})
