import { Buffer } from 'node:buffer'
import { type FileHandle, open } from 'node:fs/promises'
import { type Disk, realDisk } from '#main/services/disk.ts'

export const systemError = (code: string): Error => Object.assign(new Error(code), { code })

/** The real disk, but each rename fails `times` times first. */
export function refusingRename(code: string, times: number): Disk {
  let left = times
  return {
    ...realDisk,
    rename: async (from, to) => {
      if (left-- > 0) throw systemError(code)
      return realDisk.rename(from, to)
    },
  }
}

/** A disk with room for `room` bytes: it takes what fits, then fails, openly or silently. */
export const fullDisk = (room: number, manner: 'says-so' | 'keeps-quiet'): Disk => ({
  ...realDisk,
  open: async (path, flags) => {
    const file = await realDisk.open(path, flags)
    let left = room
    const appendFile: FileHandle['appendFile'] = async (content) => {
      const bytes = Buffer.from(content.slice(0, left))
      left -= bytes.length
      await file.write(bytes)
      if (bytes.length < content.length && manner === 'says-so') throw systemError('ENOSPC')
    }
    return flags === 'r' ? file : Object.assign(file, { appendFile })
  },
})

/** A disk that returns one byte differently than it was written. */
export const rottenDisk: Disk = {
  ...realDisk,
  open: async (path, flags) => {
    if (flags === 'r' && path.endsWith('.part')) await flipByte(path)
    return realDisk.open(path, flags)
  },
}

async function flipByte(path: string): Promise<void> {
  const file = await open(path, 'r+')
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, 0)
  await file.write(Buffer.from([(buffer[0] ?? 0) ^ 1]), 0, 1, 0)
  await file.close()
}

/** The real disk, whose folders answer a flush with this. */
export const folderFlushRefused = (code: string): Disk => flushRefused(code, 'folders')

/** The real disk, whose files answer a flush with this. */
export const fileFlushRefused = (code: string): Disk => flushRefused(code, 'files')

const flushRefused = (code: string, by: 'folders' | 'files'): Disk => ({
  ...realDisk,
  open: async (path, flags) => {
    const file = await realDisk.open(path, flags)
    const sync = async () => {
      throw systemError(code)
    }
    const isFolder = (await file.stat()).isDirectory()
    return isFolder === (by === 'folders') ? Object.assign(file, { sync }) : file
  },
})
