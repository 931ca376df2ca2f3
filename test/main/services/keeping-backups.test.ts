import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backupsIn } from '#main/services/backups.ts'
import { type Disk, realDisk } from '#main/services/disk.ts'
import { openFiles } from '#main/services/files.ts'
import { ledgerAt } from '#main/services/ledger.ts'
import { markName, secondFolder } from '#main/services/second-folder.ts'
import { assert } from '#shared/base/assert.ts'
import { instant } from '#shared/base/day.ts'
import { asId, type BookId } from '#shared/book/ids.ts'
import type { Leaving } from '#shared/book/rotation.ts'
import { fullDisk, systemError } from '#test/support/faulty-disk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const ourWindow = 1
const aDay = 24 * 3_600_000
const opening = Date.UTC(2026, 0, 5, 8)
const seen = (folder: string) => readdirSync(folder).filter((name) => !name.startsWith('.'))

/** A shop that makes one backup a day, and a USB stick to copy them to. */
function shop(disk: Disk = realDisk) {
  const folder = join(tempFolder(), 'Backups')
  mkdirSync(folder)
  const own = tempFolder()
  const stick = join(tempFolder(), 'stick')
  mkdirSync(stick)
  const answer: { folder: string | undefined; mayUse: boolean } = { folder: stick, mayUse: true }
  const files = openFiles()
  const ledgerPath = join(own, 'backups.json')
  const second = secondFolder({
    folder: own,
    askFolder: async () => answer.folder,
    first: folder,
    mayUse: async () => answer.mayUse,
    disk,
  })
  const showFolder = async () => ''
  const ledger = ledgerAt(ledgerPath)
  const noted = async () => (await ledger.read()).map(({ name }) => name)
  const leaving: Leaving[] = []
  let now = opening
  const later = (milliseconds: number) => {
    now += milliseconds
  }
  const around = {
    ...{ files, ledger, second, showFolder },
    leaving: async () => leaving,
    now: () => now,
  }
  const backups = backupsIn({ folder }, around)
  let seq = 0
  const make = async (more: { readonly rows?: number; readonly book?: string } = {}) => {
    seq += 1
    const bytes = new TextEncoder().encode(`the book as of Change ${seq}`)
    const size = bytes.length
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const begun = await backups.keepBegin(ourWindow, `s${seq}.usual`)
    if (!begun.ok) throw new Error(begun.error.detail)
    await files.append(ourWindow, begun.value.handle, bytes)
    await files.finish(ourWindow, begun.value.handle, { size, sha256 })
    const facts = {
      bookId: asId<BookId>(more.book ?? 'our-book'),
      seq,
      at: instant(opening + seq * aDay),
      rows: more.rows ?? 100,
      size,
      sha256,
      encrypted: false,
    }
    return backups.verified({ name: `s${seq}.usual`, facts })
  }
  const makeMany = async (count: number) => {
    for (let made = 0; made < count; made++) await make()
  }
  const entries = async () => {
    const list = await backups.list()
    if (!list.ok) throw new Error(list.error.detail)
    return list.value.entries
  }
  return {
    folder,
    own,
    stick,
    answer,
    leaving,
    backups,
    second,
    ledgerPath,
    noted,
    make,
    makeMany,
    entries,
    later,
  }
}

describe('backups that were verified here', () => {
  it('are listed with their facts; files copied in are listed without', async () => {
    const { folder, make, entries } = shop()
    await make()
    writeFileSync(join(folder, 'from the old till.usual'), 'somebody’s')

    const found = new Map((await entries()).map((entry) => [entry.name, entry.facts?.rows]))
    expect(Object.fromEntries(found)).toEqual({
      's1.usual': 100,
      'from the old till.usual': undefined,
    })
  })

  it('are listed without facts when the newest is not as it was verified, though of the same size', async () => {
    const { folder, make, entries, later } = shop()
    await make()
    await make()
    const known = async () => (await entries()).flatMap(({ name, facts }) => (facts ? [name] : []))
    expect((await known()).sort()).toEqual(['s1.usual', 's2.usual'])
    writeFileSync(join(folder, 's2.usual'), 'the book as of Change X')
    later(3_600_000)
    expect(await known()).toEqual(['s1.usual'])
    writeFileSync(join(folder, 's2.usual'), 'cut')
    expect(await known()).toEqual(['s1.usual'])
    rmSync(join(folder, 's2.usual'))
    expect(await known()).toEqual(['s1.usual'])
  })

  it('are dropped one at a time, and never a file that the owner put there', async () => {
    const { folder, make, makeMany, noted } = shop()
    writeFileSync(join(folder, 'a0.usual'), 'somebody’s')
    expect(await make()).toStrictEqual({ ok: true, value: { second: 'none' } })
    await makeMany(29)
    const before = seen(folder)
    const last = await make()
    const gone = before.filter((name) => !seen(folder).includes(name))

    expect(last).toMatchObject({ ok: true, value: { dropped: gone[0], second: 'none' } })
    expect(gone).toHaveLength(1)
    expect(seen(folder)).toContain('a0.usual')
    expect(seen(folder).length).toBeLessThan(30)
    expect((await noted()).sort()).toEqual(
      seen(folder)
        .filter((name) => name !== 'a0.usual')
        .sort(),
    )
  })

  it('cost at most one other for each that is made, however often they are verified', async () => {
    const { backups, entries, leaving, make } = shop()
    for (let made = 0; made < 3; made++) await make({ book: 'the-old-book' })
    leaving.push({ bookId: asId<BookId>('the-old-book'), from: opening })
    await make()
    expect(await make()).toMatchObject({ value: { dropped: 's1.usual' } })
    const newest = (await entries()).find(({ name }) => name === 's5.usual')
    assert(newest?.facts, 'It was just made')
    const again = await backups.verified({ name: 's5.usual', facts: newest.facts })
    expect(again).toEqual({ ok: true, value: { second: 'none' } })
    expect(await entries()).toHaveLength(4)
  })

  it('are noted once, however often they are verified', async () => {
    const { backups, make, entries, noted } = shop()
    await make()
    const [entry] = await entries()
    if (!entry?.facts) throw new Error('it has facts')
    await backups.verified({ name: 's1.usual', facts: entry.facts })
    expect(await noted()).toEqual(['s1.usual'])
  })

  it('are not dropped for one that could not be noted', async () => {
    const { folder, ledgerPath, make, makeMany } = shop()
    await makeMany(30)
    rmSync(ledgerPath)
    mkdirSync(ledgerPath)
    const before = seen(folder)
    expect(await make()).toMatchObject({ ok: false })
    expect(seen(folder)).toEqual([...before, 's31.usual'].sort())
  })

  it('Erase incomplete: those of a book somebody was erased from are removed on time, in both folders', async () => {
    const { folder, stick, make, makeMany, second, leaving } = shop()
    await second.choose()
    for (let made = 0; made < 3; made++) await make({ book: 'with-her' })
    await makeMany(10)
    leaving.push({ bookId: asId<BookId>('with-her'), from: opening + 15 * aDay })
    await make()
    expect(seen(folder)).toContain('s1.usual')
    await makeMany(4)
    for (const place of [folder, stick])
      for (const name of ['s1.usual', 's2.usual', 's3.usual'])
        expect(seen(place)).not.toContain(name)
    expect(seen(folder)).toContain('s18.usual')
  })

  it('are not dropped when another file has their name', async () => {
    const { folder, makeMany } = shop()
    await makeMany(3)
    const length = readFileSync(join(folder, 's2.usual')).length
    for (const name of ['s1.usual', 's2.usual', 's3.usual'])
      writeFileSync(join(folder, name), 'x'.repeat(length))
    await makeMany(30)

    expect(seen(folder)).toEqual(expect.arrayContaining(['s1.usual', 's2.usual', 's3.usual']))
  })

  it('that vanished are forgotten', async () => {
    const { folder, ledgerPath, makeMany } = shop()
    await makeMany(2)
    rmSync(join(folder, 's1.usual'))
    await makeMany(1)

    expect(readFileSync(ledgerPath, 'utf8')).not.toContain('s1.usual')
  })

  it('are not noted when the file is not what was verified', async () => {
    const { folder, backups, make, entries } = shop()
    await make()
    const [entry] = await entries()
    writeFileSync(join(folder, 's1.usual'), 'the book as of Change 2')
    if (!entry?.facts) throw new Error('it has facts')
    const said = await backups.verified({ name: 's1.usual', facts: entry.facts })

    expect(said).toMatchObject({ error: { code: 'damaged' } })
    writeFileSync(join(folder, 'letter.txt'), 'the book as of Change 1')
    expect(await backups.verified({ name: 'letter.txt', facts: entry.facts })).toMatchObject({
      error: { code: 'invalid' },
    })
    expect(await backups.verified({ name: 's9.usual', facts: entry.facts })).toMatchObject({
      ok: false,
    })
  })

  it('a cut ledger never drops earlier backups, and is kept beside the new one', async () => {
    const { folder, ledgerPath, makeMany } = shop()
    await makeMany(20)
    const before = seen(folder)
    writeFileSync(ledgerPath, readFileSync(ledgerPath, 'utf8').slice(0, 500))
    await makeMany(25)

    expect(seen(folder)).toEqual(expect.arrayContaining(before))
    expect(existsSync(`${ledgerPath}.broken`)).toBe(true)
  })
})

describe('Backup kept inside the same database: a second place is asked for', () => {
  it('is tried by writing, and then gets a copy of every verified backup', async () => {
    const { second, stick, make, entries } = shop()
    expect(await second.state()).toEqual({ state: 'none' })
    expect(await second.choose()).toEqual({ ok: true, value: { state: 'there', folder: stick } })
    expect(await second.state()).toEqual({ state: 'there', folder: stick })

    expect(await make()).toMatchObject({ value: { second: 'kept' } })
    expect(readFileSync(join(stick, 's1.usual'), 'utf8')).toBe('the book as of Change 1')
    expect((await entries())[0]?.inSecond).toBe(true)
  })

  it('is not taken when the owner will not have it there', async () => {
    const { second, stick, answer, make } = shop()
    answer.mayUse = false
    expect(await second.choose()).toEqual({ ok: true, value: null })
    await make()

    expect(seen(stick)).toEqual([])
    expect(await second.state()).toEqual({ state: 'none' })
  })

  it('drops backups by the same rule, whatever else is in it', async () => {
    const { second, folder, stick, makeMany } = shop()
    await second.choose()
    writeFileSync(join(stick, 'holiday.usual'), 'the owner’s')
    await makeMany(30)

    expect(seen(stick).sort()).toEqual([...seen(folder), 'holiday.usual'].sort())
    expect(seen(folder).length).toBeLessThan(25)
  })

  it('never replaces a file of the owner’s that has the same name', async () => {
    const { second, stick, make } = shop()
    await second.choose()
    writeFileSync(join(stick, 's1.usual'), 'the owner’s')
    expect(await make()).toMatchObject({ value: { second: 'kept' } })
    expect(seen(stick).sort()).toEqual(['s1 (2).usual', 's1.usual'])
    expect(readFileSync(join(stick, 's1.usual'), 'utf8')).toBe('the owner’s')
  })

  it('is given the newest again when its copy was deleted', async () => {
    const { second, stick, backups, make, entries } = shop()
    await second.choose()
    await make()
    rmSync(join(stick, 's1.usual'))
    const [entry] = await entries()
    expect(entry).not.toHaveProperty('inSecond')
    if (!entry?.facts) throw new Error('it has facts')
    await backups.verified({ name: entry.name, facts: entry.facts })
    expect(seen(stick)).toEqual(['s1.usual'])
    expect((await entries())[0]?.inSecond).toBe(true)
  })

  it('stays unchanged when the owner cancels', async () => {
    const { second, answer } = shop()
    answer.folder = undefined
    expect(await second.choose()).toEqual({ ok: true, value: null })
  })

  it('is not the folder of the first copies, nor one inside it', async () => {
    const { second, answer, folder, own } = shop()
    for (const place of [folder, join(folder, 'more'), own]) {
      answer.folder = place
      expect(await second.choose()).toMatchObject({ error: { code: 'invalid' } })
    }
    expect(await second.state()).toEqual({ state: 'none' })
    answer.folder = dirname(folder)
    expect(await second.choose()).toMatchObject({ ok: true })
  })

  it('that is not writable is refused when it is chosen, not found out a year later', async () => {
    const full = fullDisk(5, 'says-so')
    const fullStick: Disk = {
      ...realDisk,
      open: (path, flags) => (path.includes('stick') ? full : realDisk).open(path, flags),
    }
    const { second } = shop(fullStick)
    expect(await second.choose()).toMatchObject({ error: { code: 'disk-full' } })
    expect(await second.state()).toEqual({ state: 'none' })
  })
})

describe('if it disappears, fail loudly, do not recreate elsewhere', () => {
  it('Fixed folder: a removed stick counts as missing, nothing replaces it, and the first copy is kept', async () => {
    const { second, stick, folder, make } = shop()
    await second.choose()
    rmSync(stick, { recursive: true })

    expect(await second.state()).toEqual({ state: 'missing', folder: stick })
    expect(await make()).toMatchObject({ ok: true, value: { second: 'missing' } })
    expect(existsSync(stick)).toBe(false)
    expect(seen(folder)).toEqual(['s1.usual'])
  })

  it('its empty mount point is not taken for it', async () => {
    const { second, stick, make } = shop()
    await second.choose()
    rmSync(join(stick, markName))

    expect(await second.state()).toMatchObject({ state: 'missing' })
    expect(await make()).toMatchObject({ value: { second: 'missing' } })
    expect(readdirSync(stick)).toEqual([])
  })

  it('pulled as a copy is begun: none stays in the empty mount point, and its earlier ones are still known', async () => {
    const pulled = { when: (_path: string) => false }
    const { second, stick, folder, own, make, makeMany } = shop({
      ...realDisk,
      open: async (path, flags) => {
        if (flags === 'wx' && pulled.when(path)) {
          pulled.when = () => false
          renameSync(stick, `${stick}-away`)
          mkdirSync(stick)
        }
        return realDisk.open(path, flags)
      },
    })
    await second.choose()
    await makeMany(3)
    pulled.when = (path) => dirname(path) === stick
    expect(await make()).toMatchObject({ ok: true, value: { second: 'missing' } })
    expect(readdirSync(stick)).toEqual([])
    expect(seen(folder)).toContain('s4.usual')

    rmSync(stick, { recursive: true })
    renameSync(`${stick}-away`, stick)
    const [ledger = ''] = readdirSync(own).filter((name) => /^second-.{32}\.json$/.test(name))
    expect(readFileSync(join(own, ledger), 'utf8')).toContain('s3.usual')
    expect(await make()).toMatchObject({ value: { second: 'kept' } })
    expect(seen(stick)).toEqual(['s1.usual', 's2.usual', 's3.usual', 's5.usual'])
  })

  it('pulled in the middle of a copy it is missing, not full, whatever the disk answers', async () => {
    let isPulled = false
    const { second, stick, make } = shop({
      ...realDisk,
      open: async (path, flags) => {
        const file = await realDisk.open(path, flags)
        if (!isPulled || flags === 'r') return file
        const appendFile = async () => {
          renameSync(stick, `${stick}-away`)
          throw systemError('EIO')
        }
        return Object.assign(file, { appendFile })
      },
    })
    await second.choose()
    isPulled = true
    expect(await make()).toMatchObject({ ok: true, value: { second: 'missing' } })
    expect(seen(`${stick}-away`)).toEqual([])
  })

  it('is filled again when it is back, and its earlier backups are still known', async () => {
    const { second, stick, own, answer, makeMany } = shop()
    await second.choose()
    await makeMany(20)
    answer.folder = own.replace(/$/, '-other-stick')
    mkdirSync(answer.folder)
    await second.choose()
    await makeMany(1)
    expect(seen(answer.folder)).toEqual(['s21.usual'])
    rmSync(answer.folder, { recursive: true })

    answer.folder = stick
    await second.choose()
    const before = seen(stick).length
    await makeMany(5)
    expect(seen(stick).length).toBeLessThan(before + 5)
  })

  it('a failed copy leaves the old ones whole', async () => {
    let isFull = false
    const full = fullDisk(5, 'keeps-quiet')
    const filling: Disk = {
      ...realDisk,
      open: (path, flags) => (isFull ? full : realDisk).open(path, flags),
    }
    const { second, stick, make, makeMany } = shop(filling)
    await second.choose()
    await makeMany(20)
    const before = seen(stick)
    isFull = true

    expect(await make()).toMatchObject({ ok: true, value: { second: 'failed' } })
    expect(seen(stick)).toEqual(before)
    expect(readFileSync(join(stick, 's20.usual'), 'utf8')).toBe('the book as of Change 20')
  })

  it('an unreadable first copy leaves no unfinished file in the second folder', async () => {
    let isBad = false
    const worn: Disk = {
      ...realDisk,
      open: async (path, flags) => {
        // Only the second folder uses this disk, to read the first copy.
        if (isBad && flags === 'r' && path.endsWith('.usual'))
          throw Object.assign(new Error('input/output error'), { code: 'EIO' })
        return realDisk.open(path, flags)
      },
    }
    const { second, stick, make } = shop(worn)
    await second.choose()
    await make()
    const before = readdirSync(stick)
    isBad = true

    expect(await make()).toMatchObject({ ok: true, value: { second: 'failed' } })
    expect(readdirSync(stick)).toEqual(before)
  })

  it('Switching place deleted everything: forgetting it keeps its files', async () => {
    const { second, stick, make } = shop()
    await second.choose()
    await make()
    await second.forget()

    expect(await second.state()).toEqual({ state: 'none' })
    expect(await make()).toMatchObject({ value: { second: 'none' } })
    expect(seen(stick)).toEqual(['s1.usual'])
  })

  it('when its note can’t be read, it is missing, not "none"', async () => {
    const { second, own } = shop()
    await second.choose()
    for (const unreadable of ['{"format":', '{"format":"the-usual-second-folder"}']) {
      writeFileSync(join(own, 'second-folder.json'), unreadable)
      expect(await second.state()).toEqual({ state: 'missing' })
    }
  })
})
