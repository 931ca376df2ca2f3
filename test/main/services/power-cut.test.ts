import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backupsIn } from '#main/services/backups.ts'
import { openFiles } from '#main/services/files.ts'
import { journalIn } from '#main/services/journal.ts'
import { keyFile } from '#main/services/key-file.ts'
import { ledgerAt } from '#main/services/ledger.ts'
import { recordsStore } from '#main/services/records-store.ts'
import { rescueCopies } from '#main/services/rescue.ts'
import { safeWriteFile } from '#main/services/safe-write.ts'
import { secondFolder } from '#main/services/second-folder.ts'
import { dropOne } from '#main/services/shelf.ts'
import { stampFile } from '#main/services/stamp.ts'
import { instant } from '#shared/base/day.ts'
import { ok } from '#shared/base/result.ts'
import { asId, type BookId } from '#shared/book/ids.ts'
import { book, entries, throughOf, well } from '#test/support/journal-shop.ts'
import { type Held, type PowerCutDisk, powerCutDisk } from '#test/support/power-cut.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const yesterday = 'yesterday’s book'
const today = 'today’s book, which is longer'
const noon = Date.UTC(2026, 10, 21, 12)
const worlds = ['late', 'early'] as const
const textOf = (held: Held, path: string) => held.get(path)?.toString()

/** The folder of a shop, with these old files in it. */
function shopWith(files: Readonly<Record<string, string>>): {
  readonly folder: string
  readonly disk: PowerCutDisk
} {
  const folder = tempFolder()
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return { folder, disk: powerCutDisk(folder) }
}
const everyCut = (disk: PowerCutDisk) => [
  ...disk.moments().flatMap(({ late, early }) => [late, early]),
  ...worlds.map(disk.leaves),
]

// Windows can't flush folders and relies on its own log, which can't be tested here.
describe.skipIf(process.platform === 'win32')('The power fails: a safe write', () => {
  const shop = () => shopWith({ 'book.usual': yesterday })
  const write = ({ folder, disk }: ReturnType<typeof shop>, keepPreviousAs?: string) =>
    safeWriteFile(join(folder, 'book.usual'), bytesOf(today), {
      disk,
      ...(keepPreviousAs ? { keepPreviousAs: join(folder, keepPreviousAs) } : {}),
    })

  it('leaves the whole old file or the whole new one at any moment', async () => {
    const it = shop()
    well(await write(it))
    const found = everyCut(it.disk).map((held) => textOf(held, 'book.usual'))
    expect(new Set(found)).toEqual(new Set([yesterday, today]))
  })

  it('leaves the new one as soon as it is reported as written', async () => {
    const it = shop()
    well(await write(it))
    for (const names of worlds) expect(textOf(it.disk.leaves(names), 'book.usual')).toBe(today)
  })

  it('leaves the earlier file whole, when it is to be kept', async () => {
    const it = shopWith({ 'book.usual': yesterday, 'previous.usual': 'the day before' })
    well(await write(it, 'previous.usual'))
    const found = everyCut(it.disk).map((held) => textOf(held, 'previous.usual'))
    expect(new Set(found)).toEqual(new Set(['the day before', yesterday]))
    expect(textOf(it.disk.leaves('late'), 'previous.usual')).toBe(yesterday)
  })
})

describe.skipIf(process.platform === 'win32')(
  'The power fails: what was reported as saved is kept',
  () => {
    it.each(worlds)('the stamp, and the one before it (names %s)', async (names) => {
      const { folder, disk } = shopWith({})
      const stamp = (seq: number) =>
        ({
          format: 'the-usual-stamp',
          bookId: asId<BookId>('book-1'),
          database: 'usual-book-1',
          seq,
          counts: {},
          schema: 1,
          chromium: 154,
          closedCleanly: false,
          writtenAt: instant(noon),
        }) as const
      well(await stampFile(folder, disk).write(stamp(1)))
      well(await stampFile(folder, disk).write(stamp(2)))
      const found = await stampFile(disk.afterCut(names)).read()
      expect(found).toMatchObject({ stamp: { seq: 2 } })
      expect(textOf(disk.leaves(names), 'stamp.previous.json')).toContain('"seq": 1')
    })

    it.each(worlds)('the key, and the one that older backups need (names %s)', async (names) => {
      const { folder, disk } = shopWith({})
      const key = (letter: string) => ({ identity: `AGE-SECRET-KEY-1${letter.repeat(58)}` })
      well(await keyFile(folder, disk).write(key('Q')))
      well(await keyFile(folder, disk).write(key('P')))
      expect(await keyFile(disk.afterCut(names)).read()).toEqual(ok(key('P')))
      expect(textOf(disk.leaves(names), 'backup-key.previous.json')).toContain(key('Q').identity)
    })

    it.each(worlds)('the first backup of a shop, and its facts (names %s)', async (names) => {
      const { folder, disk } = shopWith({
        'stick/Readme': 'a stick',
        'own/stamp.json': 'a stamp',
      })
      const at = (root: string) => {
        const files = openFiles(disk)
        const ledger = ledgerAt(join(root, 'own/backups.json'), disk)
        const second = secondFolder({
          folder: join(root, 'own'),
          askFolder: async () => join(root, 'stick'),
          first: join(root, 'Documents/Backups'),
          mayUse: async () => true,
          now: () => noon,
          disk,
        })
        const backups = backupsIn(
          { folder: join(root, 'Documents/Backups') },
          {
            files,
            ledger,
            second,
            leaving: async () => [],
            showFolder: async () => '',
            now: () => noon,
            disk,
          },
        )
        return { files, second, backups }
      }
      const { files, second, backups } = at(folder)
      well(await second.choose())
      const sha256 = createHash('sha256').update(today).digest('hex')
      const size = bytesOf(today).length
      const { handle } = well(await backups.keepBegin(1, 'a.usual'))
      well(await files.append(1, handle, bytesOf(today)))
      well(await files.finish(1, handle, { size, sha256 }))
      const facts = {
        bookId: book,
        seq: 1,
        at: instant(noon),
        rows: 1,
        size,
        sha256,
        encrypted: false,
      }
      expect(well(await backups.verified({ name: 'a.usual', facts }))).toEqual({ second: 'kept' })

      const { entries: found } = well(await at(disk.afterCut(names)).backups.list())
      expect(found).toMatchObject([{ name: 'a.usual', size, facts }])
      expect(textOf(disk.leaves(names), 'Documents/Backups/a.usual')).toBe(today)
      expect(textOf(disk.leaves(names), 'stick/a.usual')).toBe(today)
    })
  },
)

describe.skipIf(process.platform === 'win32')(
  'The power fails: what was said to be gone is',
  () => {
    it.each(worlds)('the second folder that was given up (names %s)', async (names) => {
      const { folder, disk } = shopWith({ 'stick/Readme': 'a stick', 'own/stamp.json': 'a stamp' })
      const at = (root: string) =>
        secondFolder({
          folder: join(root, 'own'),
          askFolder: async () => join(root, 'stick'),
          first: join(root, 'Backups'),
          mayUse: async () => true,
          disk,
        })
      well(await at(folder).choose())
      well(await at(folder).forget())
      expect(await at(disk.afterCut(names)).state()).toEqual({ state: 'none' })
    })

    it.each(worlds)(
      'a backup of a book that somebody was erased from (names %s)',
      async (names) => {
        const { folder, disk } = shopWith({
          'own/stamp.json': 'a stamp',
          'old.usual': 'ana',
          'a.usual': 'ben',
          'b.usual': 'ben',
        })
        const noted = (name: string, bookId: string, seq: number, text: string) => ({
          name,
          facts: {
            bookId: asId<BookId>(bookId),
            seq,
            at: instant(noon + seq),
            rows: 1,
            size: bytesOf(text).length,
            sha256: createHash('sha256').update(text).digest('hex'),
            encrypted: false,
          },
        })
        const ledger = ledgerAt(join(folder, 'own/backups.json'), disk)
        const all = [noted('old.usual', 'old', 1, 'ana'), noted('a.usual', 'new', 2, 'ben')]
        well(await ledger.write([...all, noted('b.usual', 'new', 3, 'ben')]))
        const leaving = [{ bookId: asId<BookId>('old'), from: instant(noon) }]
        expect(await dropOne({ folder, ledger, disk }, 'b.usual', leaving)).toBe('old.usual')
        expect(disk.leaves(names).has('old.usual')).toBe(false)
      },
    )
  },
)

describe.skipIf(process.platform === 'win32')('The power fails: the journal', () => {
  const shop = () => {
    const { folder, disk } = shopWith({ 'stamp.json': 'a stamp' })
    return { folder, disk, journal: journalIn(join(folder, 'journal'), disk) }
  }
  const startAgain = (disk: PowerCutDisk, names: 'late' | 'early') =>
    journalIn(join(disk.afterCut(names), 'journal'))

  it.each(worlds)('has every Change that was reported as written (names %s)', async (names) => {
    const { disk, journal } = shop()
    for (const seq of [1, 2, 3]) {
      well(await journal.append(book, entries(seq, seq)))
      expect(await throughOf(startAgain(disk, names))).toBe(seq)
    }
  })

  it.each(worlds)('begins a new file that survives as well (names %s)', async (names) => {
    const { disk, journal } = shop()
    const photo = 'x'.repeat(3 * 1024 * 1024)
    for (const seq of [1, 2, 3]) well(await journal.append(book, entries(seq, seq, photo)))
    expect(await throughOf(startAgain(disk, names))).toBe(3)
  })

  it.each(worlds)('set aside, stays aside and keeps its lines (names %s)', async (names) => {
    const { disk, journal } = shop()
    well(await journal.append(book, entries(1, 3)))
    well(await journal.setAside(book))
    expect(await throughOf(startAgain(disk, names))).toBe(0)
    const kept = [...disk.leaves(names)].filter(([path]) => path.endsWith('.aside'))
    expect(kept.map(([, bytes]) => bytes.toString().split('\n').length)).toEqual([4])
  })

  it.each(worlds)(
    'forgotten, does not come back with an erased person (names %s)',
    async (names) => {
      const { disk, journal } = shop()
      well(await journal.append(book, entries(1, 3)))
      well(await journal.forget(book))
      expect(await throughOf(startAgain(disk, names))).toBe(0)
    },
  )

  it('gives the whole book at any moment while lines are folded into a snapshot', async () => {
    const { folder, disk, journal } = shop()
    const photo = 'x'.repeat(5 * 1024 * 1024)
    for (const seq of [1, 2, 3, 4]) well(await journal.append(book, entries(seq, seq, photo)))
    const before = disk.moments().length
    for (const seq of [2, 3]) {
      const text = bytesOf(`the book at ${seq}`)
      well(await safeWriteFile(well(await journal.placeFor(book, seq)), text, { disk }))
      const sha256 = createHash('sha256').update(text).digest('hex')
      well(await journal.fold({ bookId: book, seq, size: text.length, sha256 }))
    }
    const cuts = disk.moments().slice(before)
    const left = cuts.flatMap(({ late, early }) => [heldIn(late), heldIn(early)])
    expect(new Set(left.map(({ reaches }) => reaches))).toEqual(new Set([4]))
    expect(new Set(left.map(({ from }) => from))).toEqual(new Set([0, 2, 3]))
    expect(well(await journalIn(join(folder, 'journal')).through(book))).toMatchObject({
      through: 4,
      snapshot: { seq: 3 },
    })
  })
})

/** From the newest whole snapshot, how far the lines (one to a segment) go without a gap. */
function heldIn(held: Held): { readonly from: number; readonly reaches: number } {
  const named = (ending: string) =>
    [...held].flatMap(([path, bytes]) => {
      const found = new RegExp(`(\\d{16})\\${ending}$`).exec(path)
      return found ? [{ seq: Number(found[1]), text: bytes.toString() }] : []
    })
  const whole = named('.usual').filter(({ seq, text }) => text === `the book at ${seq}`)
  const from = Math.max(0, ...whole.map(({ seq }) => seq))
  const there = new Set(named('.jsonl').flatMap(({ seq, text }) => (text === '' ? [] : [seq])))
  let reaches = from
  while (there.has(reaches + 1)) reaches++
  return { from, reaches }
}

describe.skipIf(process.platform === 'win32')('The power fails: Chromium’s own folder', () => {
  const log = 'IndexedDB/app.leveldb/000003.log'
  const current = 'IndexedDB/app.leveldb/CURRENT'
  const shop = (more: Readonly<Record<string, string>> = {}) => {
    const { folder, disk } = shopWith({ [log]: 'records', [current]: 'MANIFEST', ...more })
    const places = { session: folder, folder, now: () => noon, disk, free: async () => ok(1e12) }
    return { disk, places, rescue: rescueCopies(places), records: recordsStore(places) }
  }
  const unclean = {
    state: 'found',
    stamp: {
      format: 'the-usual-stamp',
      bookId: book,
      database: 'usual-book-1',
      seq: 7,
      counts: {},
      schema: 1,
      chromium: 154,
      closedCleanly: false,
      writtenAt: instant(noon),
    },
  } as const
  const running = { app: '0.1.0', chromium: 154 }
  const againAt = (folder: string) => ({ session: folder, folder, now: () => noon + 1000 })

  it('has a rescue copy that is complete when it has its name, and then survives', async () => {
    const { disk, rescue } = shop()
    expect(well(await rescue.keepIfAtRisk(unclean, running))).toBe('kept')
    const inCopy = (held: Held) =>
      [...held].flatMap(([path, bytes]) => (/^rescue\/1-/.test(path) ? [bytes.toString()] : []))
    const whole = ['MANIFEST', 'records']
    for (const held of everyCut(disk)) {
      const found = inCopy(held).sort()
      expect(found.length === 0 ? whole : found).toEqual(whole)
    }
    for (const names of worlds) expect(inCopy(disk.leaves(names)).sort()).toEqual(whole)
  })

  it.each(worlds)(
    'remembers that a copy is agreed to, and which one is requested (names %s)',
    async (names) => {
      const { disk, rescue } = shop()
      well(await rescue.keepIfAtRisk(unclean, running))
      well(await rescue.agreed())
      const [copy] = well(await rescue.list()).copies
      well(await rescue.askToUse(copy?.id ?? ''))
      const held = disk.leaves(names)
      expect(held.has(`rescue/${copy?.id}/agreed`)).toBe(true)
      expect(textOf(held, 'rescue-next')).toBe(copy?.id)
    },
  )

  it.each(worlds)('is replaced by the copy permanently, once (names %s)', async (names) => {
    const { disk, places, rescue } = shop()
    well(await rescue.keepIfAtRisk(unclean, running))
    const [copy] = well(await rescue.list()).copies
    writeFileSync(join(places.folder, log), 'damaged')
    well(await rescue.askToUse(copy?.id ?? ''))
    expect(well(await rescue.replaceIfAsked())).toBe('used')
    expect(textOf(disk.leaves(names), log)).toBe('records')
    expect(well(await rescueCopies(againAt(disk.afterCut(names))).replaceIfAsked())).toBe(
      'not-asked',
    )
  })

  it('is never moved away while the copy is still wished for: it would replace a good one', async () => {
    const { disk, places, rescue } = shop({ 'set-aside/2020-01-01/IndexedDB/CURRENT': 'of then' })
    well(await rescue.keepIfAtRisk(unclean, running))
    const [copy] = well(await rescue.list()).copies
    writeFileSync(join(places.folder, log), 'damaged')
    well(await rescue.askToUse(copy?.id ?? ''))
    const before = disk.moments().length
    well(await rescue.replaceIfAsked())
    const gone = disk
      .moments()
      .slice(before)
      .filter(({ early }) => !early.has(log))
    expect(gone.length).toBeGreaterThan(0)
    expect(gone.filter(({ late }) => late.has('rescue-next'))).toEqual([])
  })

  it.each(worlds)('is set aside for good, and a later one is not (names %s)', async (names) => {
    const { disk, records } = shop()
    well(await records.askToSetAside())
    expect(disk.leaves(names).has('set-aside-next')).toBe(true)
    well(await records.setAsideIfAsked())
    const held = disk.leaves(names)
    expect(held.has(log)).toBe(false)
    expect(textOf(held, `set-aside/2026-11-21T12-00-00.000Z/${log}`)).toBe('records')
    expect(held.has('set-aside-next')).toBe(false)
  })

  it('is never without the records and still wished away: a good one would go the same way', async () => {
    const { disk, records } = shop({ 'set-aside/2020-01-01/IndexedDB/CURRENT': 'of then' })
    well(await records.askToSetAside())
    well(await records.setAsideIfAsked())
    // The disk may write the move of the store before the removal of the request.
    const gone = disk.moments().filter(({ early }) => !early.has(log))
    expect(gone.length).toBeGreaterThan(0)
    expect(gone.filter(({ late }) => late.has('set-aside-next'))).toEqual([])
  })

  it.each(worlds)(
    'forgotten, does not come back with an erased person (names %s)',
    async (names) => {
      const { disk, rescue, records } = shop()
      well(await rescue.keepIfAtRisk(unclean, running))
      well(await records.askToSetAside())
      well(await records.setAsideIfAsked())
      well(await rescue.forget())
      well(await records.forgetSetAside())
      expect([...disk.leaves(names).keys()]).toEqual([])
    },
  )
})
