import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  copyFlushed,
  type Disk,
  freeName,
  hashOf,
  makeFolder,
  realDisk,
  removeForGood,
  renameFirmly,
  syncFolder,
} from '#main/services/disk.ts'
import { folderFlushRefused, refusingRename } from '#test/support/faulty-disk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

function fileIn(folder: string, name: string, text = 'a whole book'): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** The real disk, with what is flushed and then closed. */
function notingFlushes() {
  const [flushed, closed]: [string[], string[]] = [[], []]
  const disk: Disk = {
    ...realDisk,
    open: async (path, flags) => {
      const file = await realDisk.open(path, flags)
      const close = file.close.bind(file)
      return Object.assign(file, {
        sync: async () => void flushed.push(path),
        close: async () => {
          closed.push(path)
          await close()
        },
      })
    },
  }
  return { disk, flushed, closed }
}

describe('a free name', () => {
  it.each([
    ['Monday.usual', 'Monday (2).usual', 'Monday (3).usual'],
    ['Monday.usual.AGE', 'Monday (2).usual.AGE', 'Monday (3).usual.AGE'],
    ['key.age', 'key (2).age', 'key (3).age'],
    ['Monday.usual.age.txt', 'Monday.usual.age (2).txt', 'Monday.usual.age (3).txt'],
    ['letter', 'letter (2)', 'letter (3)'],
  ])('of %s is its own, then %s and %s', async (name, second, third) => {
    const folder = tempFolder()
    for (const expected of [name, second, third]) {
      const free = await freeName(realDisk, join(folder, name))
      expect(free).toBe(join(folder, expected))
      writeFileSync(free, '')
    }
  })
})

describe('a rename', () => {
  it('waits for a virus scanner up to two seconds', async () => {
    const folder = tempFolder()
    const from = fileIn(folder, 'new')
    await renameFirmly(refusingRename('EBUSY', 9), from, join(folder, 'old'))
    expect(existsSync(join(folder, 'old'))).toBe(true)
  }, 10_000)

  it.each(['EPERM', 'EACCES', 'EBUSY'])('is tried again after %s', async (code) => {
    const folder = tempFolder()
    await renameFirmly(refusingRename(code, 1), fileIn(folder, 'new'), join(folder, 'old'))
    expect(existsSync(join(folder, 'old'))).toBe(true)
  })

  it('does not wait for what will not pass', async () => {
    const folder = tempFolder()
    const from = fileIn(folder, 'new')
    const full = renameFirmly(refusingRename('ENOSPC', 1), from, join(folder, 'old'))
    await expect(full).rejects.toThrow('ENOSPC')
    expect(existsSync(from)).toBe(true)
  })
})

// Windows can't flush a folder.
describe.skipIf(process.platform === 'win32')('a folder', () => {
  it('is made with its parents, each flushed into the one above', async () => {
    const top = tempFolder()
    const { disk, flushed, closed } = notingFlushes()
    await makeFolder(disk, join(top, 'a', 'b', 'c'))
    expect(flushed).toEqual([join(top, 'a', 'b'), join(top, 'a'), top])
    await makeFolder(disk, join(top, 'a', 'b', 'c'))
    expect(flushed).toHaveLength(3)
    expect(closed).toEqual(flushed)
  })

  it('on a network that can’t be flushed is no trouble; a failing disk is', async () => {
    const folder = tempFolder()
    for (const code of ['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM', 'EACCES'])
      await syncFolder(folderFlushRefused(code), folder)
    await expect(syncFolder(folderFlushRefused('EIO'), folder)).rejects.toThrow('EIO')
  })

  it('is removed with all in it and the one above is flushed, even when it was gone before', async () => {
    const top = tempFolder()
    const { disk, flushed } = notingFlushes()
    mkdirSync(join(top, 'a'))
    fileIn(join(top, 'a'), 'Monday.usual')
    await removeForGood(disk, join(top, 'a'))
    await removeForGood(disk, join(top, 'a'))
    await removeForGood(disk, join(top, 'a', 'b'))
    expect(existsSync(join(top, 'a'))).toBe(false)
    expect(flushed).toEqual([top, top])
  })
})

describe('a file', () => {
  it('that is copied is flushed under its new name', async () => {
    const folder = tempFolder()
    const { disk, flushed, closed } = notingFlushes()
    const copy = join(folder, 'copy.usual')
    await copyFlushed(disk, fileIn(folder, 'Monday.usual'), copy)
    expect(readFileSync(copy, 'utf8')).toBe('a whole book')
    expect([flushed, closed]).toEqual([[copy], [copy]])
  })

  it('has the hash of what the disk gives back', async () => {
    const path = fileIn(tempFolder(), 'Monday.usual')
    const sha256 = createHash('sha256').update('a whole book').digest('hex')
    expect(await hashOf(realDisk, path)).toBe(sha256)
  })

  it('is there or it is not', async () => {
    const path = fileIn(tempFolder(), 'Monday.usual')
    expect(await realDisk.exists(path)).toBe(true)
    await realDisk.remove(path)
    await realDisk.remove(path)
    expect(await realDisk.exists(path)).toBe(false)
  })
})
