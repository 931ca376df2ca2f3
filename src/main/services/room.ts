import { statfs } from 'node:fs/promises'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { HostFailure } from '#shared/host/contract.ts'
import { failureOf } from './failure.ts'

/** Free bytes on the disk of a folder that we may use, without what is reserved for the system. */
export async function freeRoom(folder: string): Promise<Result<number, HostFailure>> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return ok(bavail * bsize)
  } catch (trouble) {
    return err(failureOf(trouble, 'looking how much room there is'))
  }
}
