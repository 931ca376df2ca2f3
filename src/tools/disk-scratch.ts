import { closeSync, openAsBlob, openSync, writeSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Scratch } from '#book/backup/scratch.ts'

/** A folder that only this user can read; it is removed when the work is done. */
export async function openDiskScratch(): Promise<Scratch> {
  const folder = await mkdtemp(join(tmpdir(), 'the-usual-'))
  return {
    begin: async (name) => {
      const path = join(folder, name)
      const file = openSync(path, 'wx', 0o600)
      return {
        write: (bytes) => {
          for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
        },
        close: () => {
          closeSync(file)
          return openAsBlob(path)
        },
        abandon: () => closeSync(file),
      }
    },
    discard: () => rm(folder, { recursive: true, force: true }),
  }
}
