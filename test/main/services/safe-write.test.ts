import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Disk } from '#main/services/disk.ts'
import {
  beginSafeWrite,
  partName,
  type SafeWrite,
  type SafeWriteOptions,
  safeWriteFile,
} from '#main/services/safe-write.ts'
import {
  folderFlushRefused,
  fullDisk,
  refusingRename,
  rottenDisk,
} from '#test/support/faulty-disk.ts'
import { powerCutDisk } from '#test/support/power-cut.ts'
import { smallDisk } from '#test/support/small-disk.ts'
import { asOrdinaryUser, tempFolder } from '#test/support/temp-folder.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const sumOf = (text: string) => ({
  size: bytesOf(text).length,
  sha256: createHash('sha256').update(text).digest('hex'),
})
const yesterday = 'yesterday’s book'
const today = 'today’s book, which is longer'

/** A folder with yesterday's file in it, and the name of that file. */
function shelf() {
  const folder = tempFolder()
  const target = join(folder, 'book.usual')
  writeFileSync(target, yesterday)
  return { folder, target, now: () => readFileSync(target, 'utf8') }
}
async function begun(target: string, options?: SafeWriteOptions): Promise<SafeWrite> {
  const begun = await beginSafeWrite(target, options)
  if (!begun.ok) throw new Error(begun.error.detail)
  return begun.value
}
const writeToday = (target: string, options?: SafeWriteOptions) =>
  safeWriteFile(target, bytesOf(today), options)

describe('a safe write', () => {
  it('puts the new file in the old one’s place after it is verified', async () => {
    const { target, folder, now } = shelf()
    const write = await begun(target)
    await write.append(bytesOf(today.slice(0, 7)))
    await write.append(bytesOf(today.slice(7)))
    expect(now()).toBe(yesterday)

    const written = await write.finish(sumOf(today))

    expect(written).toEqual({ ok: true, value: { name: 'book.usual', folder } })
    expect(now()).toBe(today)
    expect(readdirSync(folder)).toEqual(['book.usual'])
  })

  it('keeps the order of pieces that were not waited for', async () => {
    const { target, now } = shelf()
    const write = await begun(target)
    const pieces = [...today].map((letter) => write.append(bytesOf(letter)))
    const written = await write.finish(sumOf(today))

    expect(await Promise.all(pieces)).not.toContainEqual(expect.objectContaining({ ok: false }))
    expect(written.ok).toBe(true)
    expect(now()).toBe(today)
  })

  it('is cut in the middle: the old file is whole and the unfinished one can be recognised', async () => {
    const { target, folder, now } = shelf()
    const write = await begun(target)
    await write.append(bytesOf('half a bo'))

    expect(now()).toBe(yesterday)
    expect(readdirSync(folder).filter((name) => partName.test(name))).toHaveLength(1)
    const others = [
      'a.usual',
      'x.usual-0123456789abcdef.part',
      '.usual-0123456789abcdef.part.usual',
    ]
    expect(others.filter((name) => partName.test(name))).toEqual([])
    await write.abandon()
  })

  it('is abandoned without a trace', async () => {
    const { target, folder, now } = shelf()
    const write = await begun(target)
    await write.append(bytesOf('half a bo'))
    await write.abandon()

    expect(readdirSync(folder)).toEqual(['book.usual'])
    expect(now()).toBe(yesterday)
    expect(await write.append(bytesOf('ok'))).toMatchObject({ error: { code: 'gone' } })
    expect(await write.finish(sumOf(''))).toMatchObject({ error: { code: 'gone' } })
  })

  it('does not remove a finished file', async () => {
    const { target, now } = shelf()
    const write = await begun(target)
    await write.append(bytesOf(today))
    await write.finish(sumOf(today))
    await write.abandon()

    expect(now()).toBe(today)
  })

  it('keeps the earlier file when asked to', async () => {
    const { target, folder, now } = shelf()
    const keepPreviousAs = join(folder, 'previous.usual')
    await writeToday(target, { keepPreviousAs })

    expect(now()).toBe(today)
    expect(readFileSync(keepPreviousAs, 'utf8')).toBe(yesterday)
    expect(readdirSync(folder).sort()).toEqual(['book.usual', 'previous.usual'])
  })

  it('finds a free name when both must stay', async () => {
    const { target, folder, now } = shelf()
    const second = await writeToday(target, { ifTaken: 'keep-both' })
    const third = await writeToday(target, { ifTaken: 'keep-both' })

    const sealed = join(folder, 'book.usual.age')
    await writeToday(sealed)
    expect(await writeToday(sealed, { ifTaken: 'keep-both' })).toMatchObject({
      value: { name: 'book (2).usual.age' },
    })
    expect([second, third]).toMatchObject([
      { value: { name: 'book (2).usual' } },
      { value: { name: 'book (3).usual' } },
    ])
    expect(now()).toBe(yesterday)
    expect(readdirSync(folder)).toHaveLength(5)
  })

  it.each(['EBUSY', 'EPERM', 'EACCES'])(
    'waits for a virus scanner that holds the file for a moment (%s)',
    async (code) => {
      const { target, now } = shelf()
      const written = await writeToday(target, { disk: refusingRename(code, 3) })

      expect(written.ok).toBe(true)
      expect(now()).toBe(today)
    },
  )
})

describe.skipIf(process.platform === 'win32')('the folder of a file', () => {
  it.each(['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM', 'EACCES'])(
    'on a network disk that can’t flush folders is written all the same (%s)',
    async (code) => {
      const { target, now } = shelf()
      expect(await writeToday(target, { disk: folderFlushRefused(code) })).toMatchObject({
        ok: true,
      })
      expect(now()).toBe(today)
    },
  )

  it('on a disk that fails at the flush is an error: the file may be lost', async () => {
    const { target } = shelf()
    const written = await writeToday(target, { disk: folderFlushRefused('EIO') })
    expect(written).toMatchObject({ ok: false, error: { code: 'failed' } })
  })

  it('and the file itself are always closed again', async () => {
    const { folder, target } = shelf()
    const disk = powerCutDisk(folder)
    const keepPreviousAs = join(folder, 'previous.usual')
    await writeToday(target, { disk, keepPreviousAs })
    await writeToday(target, { disk: { ...disk, rename: refusingRename('EIO', 1).rename } })
    const write = await begun(target, { disk })
    await write.append(bytesOf('half a bo'))
    await write.abandon()
    expect(disk.stillOpen()).toEqual([])
  })
})

const troubles: readonly (readonly [what: string, disk: Disk, code: string])[] = [
  ['a disk that gets full', fullDisk(10, 'says-so'), 'disk-full'],
  ['a disk that gets full without a word', fullDisk(10, 'keeps-quiet'), 'damaged'],
  ['a disk that reads back something else', rottenDisk, 'damaged'],
  ['a rename that is refused for good', refusingRename('EIO', 1), 'failed'],
  ['a disk that turned read-only', refusingRename('EROFS', 1), 'read-only'],
]

describe('Full disk → emptied file: the old file survives', () => {
  it.each(troubles)('%s', async (_what, disk, code) => {
    const { target, folder, now } = shelf()
    const written = await writeToday(target, { disk, keepPreviousAs: undefined })

    expect(written).toMatchObject({ ok: false, error: { code } })
    expect(now()).toBe(yesterday)
    expect(readdirSync(folder)).toEqual(['book.usual'])
  })

  it.each([
    ['longer', `${today}!`],
    ['of the same length', today.replace('today', 'Today')],
  ])('a sender that sent something %s', async (_what, sent) => {
    const { target, folder, now } = shelf()
    const write = await begun(target)
    await write.append(bytesOf(today))

    expect(await write.finish(sumOf(sent))).toMatchObject({ error: { code: 'damaged' } })
    expect(await write.append(bytesOf('!'))).toMatchObject({ error: { code: 'damaged' } })
    expect(now()).toBe(yesterday)
    expect(readdirSync(folder)).toEqual(['book.usual'])
  })

  it('a disk too full to keep the one before', async () => {
    const { target, folder, now } = shelf()
    const disk = {
      ...fullDisk(1000, 'says-so'),
      copyFile: async () => {
        throw Object.assign(new Error('full'), { code: 'ENOSPC' })
      },
    }
    const keepPreviousAs = join(folder, 'previous.usual')

    expect(await writeToday(target, { disk, keepPreviousAs })).toMatchObject({
      error: { code: 'disk-full' },
    })
    expect(now()).toBe(yesterday)
    expect(readdirSync(folder)).toEqual(['book.usual'])
  })
})

describe('Full disk → emptied file: a disk that is really full', () => {
  const disk = smallDisk(256)

  it('keeps the old file whole and leaves no unfinished one', async (test) => {
    const place = disk(test)
    const target = join(place, 'book.usual')
    const old = new Uint8Array(100_000).fill(1)
    expect((await safeWriteFile(target, old)).ok).toBe(true)
    const written = await safeWriteFile(target, new Uint8Array(300_000).fill(2))
    const beside = await safeWriteFile(join(place, 'other.usual'), new Uint8Array(160_000))

    expect(written).toMatchObject({ error: { code: 'disk-full' } })
    expect(beside).toMatchObject({ error: { code: 'disk-full' } })
    expect(new Uint8Array(readFileSync(target))).toEqual(old)
    expect(readdirSync(place)).toEqual(['book.usual'])
  })

  it('has no room to keep the one before', async (test) => {
    const place = disk(test)
    const target = join(place, 'stamp.json')
    await safeWriteFile(target, new Uint8Array(60_000).fill(1))
    const keepPreviousAs = join(place, 'stamp.previous.json')
    const written = await safeWriteFile(target, new Uint8Array(60_000).fill(2), { keepPreviousAs })

    expect(written).toMatchObject({ error: { code: 'disk-full' } })
    expect(new Uint8Array(readFileSync(target))).toEqual(new Uint8Array(60_000).fill(1))
    expect(readdirSync(place).sort()).toEqual(['book.usual', 'stamp.json'])
  })
})

describe('a folder', () => {
  // Windows has no such permission on folders.
  it.skipIf(process.platform === 'win32')('that is not writable gives an error', async () => {
    const { folder, target, now } = shelf()
    chmodSync(folder, 0o555)
    const written = await asOrdinaryUser(() => writeToday(target))
    chmodSync(folder, 0o755)

    expect(written).toMatchObject({ error: { code: 'not-allowed' } })
    expect(now()).toBe(yesterday)
  })

  it('that is missing gives an error, and is not created', async () => {
    const missing = join(tempFolder(), 'stick', 'book.usual')

    expect(await writeToday(missing)).toMatchObject({ error: { code: 'no-folder' } })
    expect(existsSync(join(missing, '..'))).toBe(false)
  })

  it('that vanishes while we write gives an error', async () => {
    const folder = join(tempFolder(), 'stick')
    mkdirSync(folder)
    const write = await begun(join(folder, 'book.usual'))
    await write.append(bytesOf(today))
    rmSync(folder, { recursive: true })

    expect(await write.finish(sumOf(today))).toMatchObject({ error: { code: 'no-folder' } })
    expect(existsSync(folder)).toBe(false)
  })
})
