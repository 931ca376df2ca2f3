import { createHash } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { journalIn } from '#main/services/journal.ts'
import { isReservedName } from '#shared/base/file-name.ts'
import { asId, type BookId, type ChangeId } from '#shared/book/ids.ts'
import { journalLine, journalSummed } from '#shared/book/journal.ts'
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
  well,
} from '#test/support/journal-shop.ts'
import { smallDisk } from '#test/support/small-disk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { fillingUp, notFlushing, takingPieces } from '#test/support/tight-disk.ts'

const first = linesFrom(1)

describe('the second copy of what was logged', () => {
  it('comes back after a restart as it was sent, in order', async () => {
    const { journal, startAgain } = shopJournal()
    expect(await throughOf(journal)).toBe(0)
    expect(await journal.append(book, entries(1, 3))).toEqual({ ok: true, value: { through: 3 } })
    await journal.append(book, entries(4, 5))

    expect(await throughOf(startAgain())).toBe(5)
    expect(await readAll(startAgain())).toEqual({ entries: entries(1, 5), end: 'end' })
    expect((await readAll(startAgain(), 3)).entries).toEqual(entries(4, 5))
  })

  it('is a line of JSON for each Change, with a sum that any program can compute', async () => {
    const { journal, text } = shopJournal()
    const odd = entry(1, '{"name":"Zoë \u2028 \ud800 😀"}')
    await journal.append(book, [odd])

    const line = journalLine.parse(JSON.parse(text(first).trimEnd()))
    const sum = createHash('sha256').update(journalSummed(book, odd)).digest('hex')
    expect(line).toEqual({ bookId: book, ...odd, sum })
    expect((await readAll(journal)).entries).toEqual([odd])
  })

  it('is in no folder that Windows keeps for a device, whatever a book is called', async () => {
    const folder = tempFolder()
    const aux = asId<BookId>('AUX')
    await journalIn(folder).append(aux, entries(1, 2))

    expect(readdirSync(folder).filter(isReservedName)).toEqual([])
    expect(well(await journalIn(folder).through(aux)).through).toBe(2)
  })

  it('skips what it has, so that sending twice changes nothing', async () => {
    const { journal, text } = await journalThrough(3)
    const before = text(first)

    expect(await journal.append(book, entries(2, 3))).toEqual({ ok: true, value: { through: 3 } })
    expect(text(first)).toBe(before)
    expect(await journal.append(book, entries(2, 5))).toEqual({ ok: true, value: { through: 5 } })
    expect((await readAll(journal)).entries).toEqual(entries(1, 5))
  })

  it('does not skip another Change with the same number', async () => {
    const { journal } = await journalThrough(3)
    const other = { ...entry(2), id: asId<ChangeId>('of-another-day') }

    for (const sent of [[other], [entry(1), other, entry(3)]])
      expect(await journal.append(book, sent)).toMatchObject({ error: { code: 'damaged' } })
    expect((await readAll(journal)).entries).toEqual(entries(1, 3))
  })

  it('stays where it was at a gap, and goes on when the gap is filled', async () => {
    const { journal } = await journalThrough(3)

    expect(await journal.append(book, entries(5, 6))).toEqual({ ok: true, value: { through: 3 } })
    const broken = [entry(4), entry(6)]
    expect(await journal.append(book, broken)).toEqual({ ok: true, value: { through: 4 } })
    expect(await journal.append(book, entries(5, 6))).toEqual({ ok: true, value: { through: 6 } })
  })

  it('begins at the first Change: it must give the whole book without any backup', async () => {
    const { journal, files } = shopJournal()

    expect(await journal.append(book, entries(412, 413))).toMatchObject({ value: { through: 0 } })
    expect(await journal.append(book, entries(1, 2))).toMatchObject({ value: { through: 2 } })
    expect(files()).toEqual([first])
  })

  it('of 0.1.0 that goes on from a backup says so, and goes on', async () => {
    const { startAgain, path } = await journalThrough(12, large)
    rmSync(path(first))

    const next = startAgain()
    expect(await next.through(book)).toMatchObject({ value: { lacks: 5, through: 12 } })
    expect(await next.append(book, [entry(13)])).toMatchObject({ value: { through: 13 } })
    expect((await readAll(startAgain())).entries[0]?.seq).toBe(6)
  })

  it('keeps the order of appends that were not waited for', async () => {
    const { journal } = shopJournal()
    const sent = [1, 2, 3, 4, 5, 6].map((seq) => journal.append(book, [entry(seq)]))

    expect((await Promise.all(sent)).map((answer) => well(answer).through)).toEqual([
      1, 2, 3, 4, 5, 6,
    ])
    expect((await readAll(journal)).entries).toEqual(entries(1, 6))
  })

  it('keeps each book apart', async () => {
    const { journal } = shopJournal()
    const other = asId<BookId>('book:of:another:shop')
    await journal.append(book, entries(1, 3))
    await journal.append(other, entries(1, 1))

    expect(await throughOf(journal)).toBe(3)
    expect(await journal.through(other)).toMatchObject({ value: { through: 1 } })
  })

  it('is read about a megabyte at a time, but always at least one entry', async () => {
    const { journal } = await journalThrough(5, large)

    const page = well(await journal.read(book, 0))
    expect([page.entries.length, page.follows]).toEqual([2, 'more'])
    expect((await readAll(journal)).entries).toHaveLength(5)
  })
})

describe('segments of the second copy', () => {
  it('are about four megabytes each', async () => {
    const { files, path, startAgain } = await journalThrough(12, large)

    const sizes = files().map((name) => statSync(path(name)).size)
    expect(sizes).toHaveLength(3)
    expect(Math.max(...sizes)).toBeLessThan(5 * 1024 * 1024)
    expect(await readAll(startAgain())).toEqual({
      entries: entries(1, 12, large),
      end: 'end',
    })
  })

  it('begin again at a start of the app, if the last is over a megabyte', async () => {
    const { files, startAgain } = await journalThrough(1)
    await startAgain().append(book, entries(2, 3, large))
    expect(files()).toEqual([first])
    const later = startAgain()
    await later.append(book, entries(4, 4))
    await later.append(book, entries(5, 5))

    expect(files()).toEqual([first, '0000000000000004.jsonl'])
    expect(await throughOf(startAgain())).toBe(5)
  })

  it('are all removed when the book is forgotten', async () => {
    const { journal, folder } = await journalThrough(3)

    expect(await journal.forget(book)).toEqual({ ok: true, value: undefined })
    expect(existsSync(join(folder, book))).toBe(false)
    expect(await throughOf(journal)).toBe(0)
  })

  it('of books that are gone are removed too, and those of living books stay', async () => {
    const { journal, folder } = shopJournal()
    const [lost, before] = [asId<BookId>('lost:long-ago'), asId<BookId>('the-one-before')]
    for (const each of [book, lost, before]) await journal.append(each, [entry(1)])

    expect(await journal.forgetAllBut([book, before])).toEqual({ ok: true, value: undefined })
    expect(readdirSync(folder).sort()).toEqual([book, before])
    expect(await journal.through(lost)).toMatchObject({ value: { through: 0 } })
  })
})

describe('a damaged journal', () => {
  it('torn: a last line cut by a power cut is skipped, then removed', async () => {
    const { startAgain, path, text } = await journalThrough(3)
    const whole = text(first)
    appendFileSync(path(first), `{"bookId":"0192d3e4-book","seq":4,"id":"chan${'\0'.repeat(4096)}`)

    const next = startAgain()
    expect(await readAll(next)).toEqual({ entries: entries(1, 3), end: 'end' })
    await next.append(book, [entry(4)])
    expect(text(first)).toMatch(/\}\n$/)
    expect(text(first).startsWith(`${whole}{"bookId"`)).toBe(true)
    expect(await readAll(startAgain())).toEqual({ entries: entries(1, 4), end: 'end' })
  })

  it('damaged in the middle: it says so, ends there, and goes on in a new file', async () => {
    const { startAgain, path, text, files } = await journalThrough(5)
    const hurt = text(first).replace('"seq":3}', '"seq":8}').replace('seq\\":3', 'seq\\":8')
    writeFileSync(path(first), hurt)

    const next = startAgain()
    expect(await throughOf(next)).toBe(2)
    expect(await readAll(next)).toEqual({ entries: entries(1, 2), end: 'damaged' })
    expect(await next.append(book, entries(3, 6))).toEqual({ ok: true, value: { through: 6 } })
    expect(text(first)).toBe(hurt)
    expect(files()).toEqual([first, '0000000000000003.jsonl'])
    expect(await readAll(startAgain())).toEqual({ entries: entries(1, 6), end: 'end' })
  })

  it('damaged before later segments: they are kept, and never mixed with later lines', async () => {
    const { startAgain, path, text, files } = await journalThrough(12, large)
    writeFileSync(path('0000000000000006.jsonl'), '\0'.repeat(400))
    appendFileSync(path('0000000000000006.jsonl'), '\n')
    const last = text('0000000000000011.jsonl')

    expect(await throughOf(startAgain())).toBe(5)
    await startAgain().append(book, entries(6, 7))
    expect(files().filter((name) => name.endsWith('.aside'))).toHaveLength(2)
    expect(text('0000000000000011.aside')).toBe(last)
    expect(await throughOf(startAgain())).toBe(7)
  })

  it('set aside: every line is kept as it was, none is read again, and a new one begins at the first Change', async () => {
    const { journal, startAgain, text, files } = await journalThrough(12, large)
    const before = files().map(text)

    expect(await journal.setAside(book)).toEqual({ ok: true, value: undefined })
    expect(await throughOf(journal)).toBe(0)
    expect(await journal.append(book, entries(1, 2))).toMatchObject({ value: { through: 2 } })
    expect(await journal.setAside(book)).toEqual({ ok: true, value: undefined })
    const asides = files()
    expect(asides).toHaveLength(4)
    expect(asides.every((name) => name.includes('.aside'))).toBe(true)
    expect(asides.map(text)).toEqual(expect.arrayContaining(before))
    expect(await readAll(startAgain())).toEqual({ entries: [], end: 'end' })
    expect(await journal.forget(book)).toMatchObject({ ok: true })
    expect(() => files()).toThrow()
  })

  it('removed while the shop works: the window must send from the start', async () => {
    const { journal, path } = await journalThrough(3)
    rmSync(path(first))

    expect(await journal.append(book, [entry(4)])).toEqual({ ok: true, value: { through: 0 } })
    expect(await journal.append(book, entries(1, 4))).toMatchObject({ value: { through: 4 } })
    expect((await readAll(journal)).entries).toEqual(entries(1, 4))
  })

  it('cut short while the shop works: it is noticed and filled again from there', async () => {
    const { journal, path, text } = await journalThrough(3)
    writeFileSync(path(first), text(first).slice(0, -10))

    expect(await journal.append(book, [entry(4)])).toEqual({ ok: true, value: { through: 2 } })
    expect(await journal.append(book, entries(3, 4))).toMatchObject({ value: { through: 4 } })
  })
})

describe('a disk that fails the second copy', () => {
  it('Full disk → IndexedDB reset, all gone: the journal says it is full, and keeps what it had', async () => {
    const { startAgain, text } = await journalThrough(3)
    const before = text(first)

    const full = startAgain(fillingUp(150))
    expect(await full.append(book, entries(4, 9))).toMatchObject({ error: { code: 'disk-full' } })
    expect(text(first)).toBe(before)
    expect(await throughOf(full)).toBe(3)
    expect(await startAgain().append(book, entries(4, 9))).toMatchObject({ value: { through: 9 } })
  })

  it('full at the first line: no unfinished segment is left', async () => {
    const { startAgain, files } = shopJournal(fillingUp(20))
    const full = startAgain(fillingUp(20))

    expect(await full.append(book, entries(1, 2))).toMatchObject({ error: { code: 'disk-full' } })
    expect(files()).toEqual([])
    expect(await throughOf(full)).toBe(0)
  })

  it('writing in small pieces still gets every complete line', async () => {
    const { journal } = shopJournal(takingPieces(7))
    await journal.append(book, entries(1, 40))

    expect(await readAll(journal)).toEqual({ entries: entries(1, 40), end: 'end' })
  })

  it('that does not flush: the lines do not count, and are written again', async () => {
    const { startAgain, path } = await journalThrough(3)
    const size = statSync(path(first)).size

    const failing = startAgain(notFlushing(1))
    expect(await failing.append(book, [entry(4)])).toMatchObject({ error: { code: 'failed' } })
    expect(readFileSync(path(first))).toHaveLength(size)
    expect(await failing.append(book, [entry(4)])).toEqual({ ok: true, value: { through: 4 } })
  })
})

describe('a disk that is really full', () => {
  const disk = smallDisk(128)

  it('has every line it reported, and goes on when there is room', async (test) => {
    const place = disk(test)
    const ballast = join(place, 'ballast')
    writeFileSync(ballast, new Uint8Array(40_000))
    const journal = journalIn(join(place, 'journal'))
    let through = 0
    let answer = await journal.append(book, [entry(1)])
    for (let seq = 2; answer.ok; seq++) {
      through = answer.value.through
      answer = await journal.append(book, [entry(seq, `"${'x'.repeat(3000)}"`)])
    }

    expect(answer).toMatchObject({ error: { code: 'disk-full' } })
    expect(through).toBeGreaterThan(10)
    expect(await throughOf(journalIn(join(place, 'journal')))).toBe(through)
    rmSync(ballast)
    expect(await journal.append(book, [entry(through + 1)])).toMatchObject({
      value: { through: through + 1 },
    })
    expect((await readAll(journal)).end).toBe('end')
  })
})
