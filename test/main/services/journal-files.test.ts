import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { asId, type BookId } from '#shared/book/ids.ts'
import {
  book,
  entries,
  entry,
  journalThrough,
  large,
  linesFrom,
  readAll,
  shopJournal,
  throughOf,
} from '#test/support/journal-shop.ts'

describe('the files of the second copy', () => {
  it('end before one that is missing, and those after it are set aside', async () => {
    const { startAgain, path, files } = await journalThrough(12, large)
    rmSync(path(linesFrom(6)))

    expect(await throughOf(startAgain())).toBe(5)
    expect(await readAll(startAgain())).toMatchObject({ end: 'damaged' })
    await startAgain().append(book, entries(6, 7))
    expect(files()).toEqual([linesFrom(1), linesFrom(6), '0000000000000011.aside'])
    expect((await readAll(startAgain())).entries.at(-1)).toEqual(entry(7))
  })

  it('end before a line that stands twice, and go on in a new file', async () => {
    const { startAgain, path, text, files } = await journalThrough(3)
    appendFileSync(path(linesFrom(1)), `${text(linesFrom(1)).trimEnd().split('\n').at(-1)}\n`)

    expect(await readAll(startAgain())).toEqual({ entries: entries(1, 3), end: 'damaged' })
    await startAgain().append(book, [entry(4)])
    expect(files()).toEqual([linesFrom(1), linesFrom(4)])
    expect(await readAll(startAgain())).toEqual({ entries: entries(1, 4), end: 'end' })
  })

  it('go on in one that a stop left empty', async () => {
    const { startAgain, path, files } = await journalThrough(3)
    writeFileSync(path(linesFrom(4)), '')

    expect(await throughOf(startAgain())).toBe(3)
    await startAgain().append(book, entries(4, 5))
    expect(files()).toEqual([linesFrom(1), linesFrom(4)])
    expect(await readAll(startAgain())).toEqual({ entries: entries(1, 5), end: 'end' })
  })

  it('begin with the first line when a stop left the only one empty', async () => {
    const { journal, path } = shopJournal()
    mkdirSync(dirname(path(linesFrom(1))), { recursive: true })
    writeFileSync(path(linesFrom(1)), '')

    expect(await readAll(journal)).toEqual({ entries: [], end: 'end' })
    await journal.append(book, entries(1, 2))
    expect(await readAll(journal)).toEqual({ entries: entries(1, 2), end: 'end' })
  })

  it('are known by their whole name: others beside them are neither read nor touched', async () => {
    const { startAgain, path, files } = await journalThrough(3)
    const others = ['4.jsonl', linesFrom(0), `${linesFrom(4)}.bak`, `copy of ${linesFrom(4)}`]
    for (const name of others) writeFileSync(path(name), 'not a line\n')

    expect(await readAll(startAgain())).toEqual({ entries: entries(1, 3), end: 'end' })
    await startAgain().append(book, [entry(4)])
    expect(files()).toEqual([linesFrom(1), ...others].sort())
  })

  it('are in a folder for each book, also of books with nearly the same id', async () => {
    const { journal } = shopJournal()
    const [one, other] = [asId<BookId>('a:b'), asId<BookId>('ab')]
    await journal.append(one, [entry(1)])
    await journal.append(other, entries(1, 2))
    await journal.forget(other)
    expect(await journal.through(one)).toMatchObject({ value: { through: 1 } })
  })
})
