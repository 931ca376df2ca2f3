import { join } from 'node:path'
import { err, ok, type Result } from '#shared/base/result.ts'
import { type CallOutput, contract, type HostFailure } from '#shared/host/contract.ts'
import { type Disk, realDisk } from './disk.ts'
import { safeWriteFile } from './safe-write.ts'
import { jsonOf, textOf } from './small-file.ts'

type Key = CallOutput<'key:read'>

/** The secret this device seals its backups to. The lasting copy is the owner's printed sheet. */
export type KeyFile = {
  /** A file that is there and can't be read is a failure, never "no key": backups would go plain. */
  readonly read: () => Promise<Result<Key, HostFailure>>
  readonly write: (key: Key) => Promise<Result<undefined, HostFailure>>
}

export function keyFile(folder: string, disk: Disk = realDisk): KeyFile {
  const path = join(folder, 'backup-key.json')
  // Older backups open only with the key that was in use then.
  const keepPreviousAs = join(folder, 'backup-key.previous.json')
  const read = () => readKey(path)
  return {
    read,
    write: async (key) => {
      const present = await read()
      if (present.ok && present.value.identity === key.identity) return ok(undefined)
      const bytes = new TextEncoder().encode(`${JSON.stringify(key)}\n`)
      const written = await safeWriteFile(path, bytes, { keepPreviousAs, disk: privately(disk) })
      return written.ok ? ok(undefined) : err(written.error)
    },
  }
}

async function readKey(path: string): Promise<Result<Key, HostFailure>> {
  const text = await textOf(path)
  if (!text.ok && text.error === 'ENOENT') return ok({ identity: null })
  const key = contract['key:write'].input.safeParse(jsonOf(text))
  if (key.success) return ok(key.data)
  return err({ code: text.ok ? 'damaged' : 'failed', detail: 'backup-key.json' })
}

/** No other user of this computer may read it, from its first byte on. */
export const privately = (disk: Disk): Disk => ({
  ...disk,
  open: async (path, flags) => {
    const file = await disk.open(path, flags)
    if (flags === 'wx') await file.chmod(0o600)
    return file
  },
})
