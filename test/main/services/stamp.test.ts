import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stampFile } from '#main/services/stamp.ts'
import { instant } from '#shared/base/day.ts'
import { asId, type BookId } from '#shared/book/ids.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import { fullDisk } from '#test/support/faulty-disk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const stampAt = (seq: number, chromium = 154): Stamp => ({
  format: 'the-usual-stamp',
  bookId: asId<BookId>('book-1'),
  database: 'usual-book-1',
  seq,
  counts: { customers: 412 },
  schema: 1,
  chromium,
  closedCleanly: false,
  writtenAt: instant(1_770_000_000_000 + seq),
})
const fileIn = (folder: string): string => join(folder, 'stamp.json')

describe('the stamp', () => {
  it('does not exist before the first book', async () => {
    const keeper = stampFile(tempFolder())

    expect(await keeper.read()).toEqual({ state: 'none' })
    expect(await keeper.newestChromium()).toBeUndefined()
  })

  it('is read as it was written, after a restart too', async () => {
    const folder = tempFolder()
    expect(await stampFile(folder).write(stampAt(7))).toEqual({ ok: true, value: undefined })

    expect(await stampFile(folder).read()).toEqual({ state: 'found', stamp: stampAt(7) })
    expect(await stampFile(folder).newestChromium()).toBe(154)
  })

  it('keeps the earlier one beside it', async () => {
    const folder = tempFolder()
    const keeper = stampFile(folder)
    await Promise.all([1, 2, 3].map((seq) => keeper.write(stampAt(seq))))

    expect(await keeper.read()).toMatchObject({ stamp: { seq: 3 } })
    const previous = JSON.parse(readFileSync(join(folder, 'stamp.previous.json'), 'utf8'))
    expect(previous).toMatchObject({ seq: 2 })
    expect(readdirSync(folder).sort()).toEqual(['stamp.json', 'stamp.previous.json'])
  })

  const damages: readonly (readonly [string, (path: string) => void, why: string])[] = [
    ['cut off', (path) => writeFileSync(path, readFileSync(path, 'utf8').slice(0, 40)), 'cut off'],
    ['emptied by a full disk', (path) => writeFileSync(path, ''), 'cut off'],
    ['filled with zeros', (path) => writeFileSync(path, '\0'.repeat(200)), 'cut off'],
    ['of no shape', (path) => writeFileSync(path, '7'), 'does not fit: invalid_type'],
    [
      'of another shape',
      (path) => writeFileSync(path, JSON.stringify({ ...stampAt(2), seq: -1, counts: 7 })),
      'does not fit: seq, counts',
    ],
    ['made a folder', makeFolder, 'stamp.json: EISDIR'],
    ['gone, though there was one before', (path) => rmSync(path), 'is missing'],
  ]
  it.each(damages)('%s is unreadable, never "no book yet"', async (_what, damage, why) => {
    const folder = tempFolder()
    const keeper = stampFile(folder)
    await keeper.write(stampAt(1))
    await keeper.write(stampAt(2))
    damage(fileIn(folder))

    const found = await keeper.read()
    expect(found).toEqual({ state: 'unreadable', why: expect.stringContaining(why) })
  })

  it('gone, with one before that can not be read, is no first day either', async () => {
    const folder = tempFolder()
    mkdirSync(join(folder, 'stamp.previous.json'))
    expect(await stampFile(folder).read()).toMatchObject({ state: 'unreadable' })
  })

  it('that is broken does not replace the good one before it', async () => {
    const folder = tempFolder()
    const keeper = stampFile(folder)
    await keeper.write(stampAt(1))
    await keeper.write(stampAt(2))
    writeFileSync(fileIn(folder), 'broken')
    await keeper.write(stampAt(9))

    expect(await keeper.read()).toMatchObject({ stamp: { seq: 9 } })
    const previous = JSON.parse(readFileSync(join(folder, 'stamp.previous.json'), 'utf8'))
    expect(previous).toMatchObject({ seq: 1 })
    expect(readFileSync(join(folder, 'stamp.broken.json'), 'utf8')).toBe('broken')
  })

  it('stays as it was when the disk is full', async () => {
    const folder = tempFolder()
    await stampFile(folder).write(stampAt(1))
    const written = await stampFile(folder, fullDisk(20, 'says-so')).write(stampAt(2))

    expect(written).toMatchObject({ ok: false, error: { code: 'disk-full' } })
    expect(await stampFile(folder).read()).toMatchObject({ stamp: { seq: 1 } })
  })

  it('gives the newest Chromium, even when a newer app wrote it in an unknown shape', async () => {
    const folder = tempFolder()
    const keeper = stampFile(folder)
    await keeper.write(stampAt(1, 158))
    await keeper.write(stampAt(2, 154))
    expect(await keeper.newestChromium()).toBe(158)

    writeFileSync(fileIn(folder), '{"format":"the-usual-stamp","chromium":170,"journal":"new"}')
    expect(await keeper.newestChromium()).toBe(170)
    for (const none of ['{"chromium":"200"}', '{"chromium":-1}', '{}', 'broken']) {
      writeFileSync(fileIn(folder), none)
      expect(await keeper.newestChromium()).toBe(158)
    }
    expect(existsSync(fileIn(folder))).toBe(true)
  })
})

function makeFolder(path: string): void {
  rmSync(path)

  mkdirSync(path)
}
