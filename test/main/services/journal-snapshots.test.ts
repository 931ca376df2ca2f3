import { createHash } from 'node:crypto'
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Journal } from '#main/services/journal.ts'
import { safeWriteFile } from '#main/services/safe-write.ts'
import {
  book,
  entries,
  entry,
  journalThrough,
  large,
  linesFrom,
  readAll,
  shopJournal,
  snapshotAt,
  throughOf,
  well,
} from '#test/support/journal-shop.ts'

const text = 'the whole book, as a backup holds it'
const made = (seq: number) => ({
  seq,
  size: text.length,
  sha256: createHash('sha256').update(text).digest('hex'),
})

/** As the window does it: a safe write, then the word that it was verified. */
async function put(journal: Journal, seq: number): Promise<void> {
  const path = well(await journal.placeFor(book, seq))
  well(await safeWriteFile(path, new TextEncoder().encode(text)))
}
const fold = async (journal: Journal, seq: number) => {
  await put(journal, seq)
  return journal.fold({ bookId: book, ...made(seq) })
}

describe('a snapshot in the second copy', () => {
  it('lets segments below it go, and what is above it is there', async () => {
    const { journal, files, startAgain } = await journalThrough(12, large)
    expect(files()).toEqual([linesFrom(1), linesFrom(6), linesFrom(11)])

    expect(await fold(journal, 8)).toMatchObject({ ok: true })
    expect(files()).toEqual([linesFrom(6), snapshotAt(8), linesFrom(11)])
    expect(await startAgain().through(book)).toMatchObject({
      value: { lacks: 0, through: 12, snapshot: { seq: 8, size: text.length } },
    })
    expect((await readAll(startAgain(), 8)).entries).toEqual(entries(9, 12, large))
    expect(await journal.append(book, [entry(13)])).toMatchObject({ value: { through: 13 } })
  })

  it('takes the place of an earlier one', async () => {
    const { journal, files } = await journalThrough(12, large)
    await fold(journal, 5)
    expect(await fold(journal, 10)).toMatchObject({ ok: true })
    expect(files()).toEqual([snapshotAt(10), linesFrom(11)])
  })

  it('lets nothing go while names of segments lie', async () => {
    const { startAgain, path } = await journalThrough(12, large)
    renameSync(path(linesFrom(1)), path('between'))
    renameSync(path(linesFrom(6)), path(linesFrom(1)))
    renameSync(path('between'), path(linesFrom(6)))

    expect(await fold(startAgain(), 8)).toMatchObject({ ok: true })
    expect((await readAll(startAgain(), 8)).entries).toEqual(entries(9, 12, large))
  })

  it('that is not as it was verified lets nothing go', async () => {
    const { journal, files } = await journalThrough(12, large)
    await put(journal, 10)
    const other = { bookId: book, ...made(10), sha256: made(10).sha256.replace(/^./, 'z') }
    expect(await journal.fold(other)).toMatchObject({ error: { code: 'damaged' } })
    expect(files()).toEqual([linesFrom(1), linesFrom(6), snapshotAt(10), linesFrom(11)])
  })

  it('ahead of the lines is what the next line goes on from, also after a start', async () => {
    const { journal, files, startAgain } = await journalThrough(3)
    await fold(journal, 7)
    expect(await throughOf(journal)).toBe(7)
    expect(await journal.append(book, entries(4, 7))).toMatchObject({ value: { through: 7 } })
    expect(await startAgain().append(book, entries(7, 9))).toMatchObject({ value: { through: 9 } })
    expect(files()).toEqual([linesFrom(1), snapshotAt(7), linesFrom(8)])
    expect(await readAll(startAgain(), 7)).toEqual({ entries: entries(8, 9), end: 'end' })
    expect(await throughOf(startAgain())).toBe(9)
  })

  it('alone is the second copy of a book whose lines are gone', async () => {
    const { journal, startAgain, path } = await journalThrough(3)
    await fold(journal, 3)
    rmSync(path(linesFrom(1)))
    expect(await startAgain().through(book)).toMatchObject({ value: { lacks: 0, through: 3 } })
    expect(await startAgain().append(book, [entry(4)])).toMatchObject({ value: { through: 4 } })
  })

  it('followed by a hole ends the second copy there, and says so', async () => {
    const { journal, startAgain, path } = await journalThrough(12, large)
    await fold(journal, 5)
    rmSync(path(linesFrom(6)))
    expect(await throughOf(startAgain())).toBe(5)
    expect(await readAll(startAgain(), 5)).toEqual({ entries: [], end: 'damaged' })
  })

  it('that a power cut left empty is none', async () => {
    const { startAgain, path } = await journalThrough(3)
    writeFileSync(path(snapshotAt(2)), '')
    expect(well(await startAgain().through(book))).not.toHaveProperty('snapshot')
  })

  it('is set aside with its lines, and a new one begins at the first Change', async () => {
    const { journal, files } = await journalThrough(3)
    await fold(journal, 2)
    well(await journal.setAside(book))
    expect(files().every((name) => name.includes('.aside'))).toBe(true)
    expect(await journal.append(book, entries(1, 2))).toMatchObject({ value: { through: 2 } })
  })

  it('Erase incomplete: is gone with its book, and so is one that was half written', async () => {
    const { journal, folder, path } = shopJournal()
    await fold(journal, 2)
    writeFileSync(path('.usual-0123456789abcdef.part'), 'half of Maria')
    well(await journal.forgetAllBut([]))
    expect(existsSync(path(snapshotAt(2)))).toBe(false)
    expect(existsSync(`${folder}/${book}`)).toBe(false)
  })

  it('half written by an app that was killed is removed before the next', async () => {
    const { journal, files, path } = await journalThrough(3)
    writeFileSync(path('.usual-0123456789abcdef.part'), 'half')
    await fold(journal, 3)
    expect(files()).toEqual([linesFrom(1), snapshotAt(3)])
  })
})
