import type { FileHandle } from 'node:fs/promises'
import { type Disk, realDisk } from '#main/services/disk.ts'
import { systemError } from '#test/support/faulty-disk.ts'

type Write = (bytes: Uint8Array, from: number, length: number, at: number) => Promise<unknown>

/** The real disk, whose files opened for writing behave as `faults` say. */
const withFaults = (faults: (file: FileHandle) => object): Disk => ({
  ...realDisk,
  open: async (path, flags) => {
    const file = await realDisk.open(path, flags)
    return flags === 'r' ? file : Object.assign(file, faults(file))
  },
})

/** Takes at most `piece` bytes at a time, which a single write may do without an error. */
export const takingPieces = (piece: number): Disk =>
  withFaults((file) => {
    const write = file.write.bind(file) as unknown as Write
    return {
      write: (bytes: Uint8Array, from: number, length: number, at: number) =>
        write(bytes, from, Math.min(length, piece), at),
    }
  })

/** Has room for `room` bytes in each opened file, then fails as full. */
export const fillingUp = (room: number): Disk =>
  withFaults((file) => {
    const write = file.write.bind(file) as unknown as Write
    let left = room
    return {
      write: async (bytes: Uint8Array, from: number, length: number, at: number) => {
        if (left === 0) throw systemError('ENOSPC')
        const some = Math.min(length, left)
        left -= some
        return write(bytes, from, some, at)
      },
    }
  })

/** Takes everything, and fails at the flush. */
export const notFlushing = (times: number): Disk => {
  let left = times
  return withFaults((file) => {
    const datasync = file.datasync.bind(file)
    return {
      datasync: async () => {
        if (left-- > 0) throw systemError('EIO')
        return datasync()
      },
    }
  })
}

/** Does not wait for flushes: for many tests of what is in the files. */
export const unhurried: Disk = {
  ...realDisk,
  open: async (path, flags) =>
    Object.assign(await realDisk.open(path, flags), {
      sync: async () => undefined,
      datasync: async () => undefined,
    }),
}
