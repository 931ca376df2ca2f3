import { join } from 'node:path'
import { ok, type Result } from '#shared/base/result.ts'
import type { HostFailure } from '#shared/host/contract.ts'
import { type Disk, makeFolder, realDisk, removeForGood, renameFirmly, syncFolder } from './disk.ts'
import { attempt } from './failure.ts'
import { isThere } from './presence.ts'
import { safeWriteFile } from './safe-write.ts'

/** Chromium's own folder of the records, for when it is too damaged to be opened at all. */
export type RecordsStore = {
  /** Writes the request down; the next start does it, because Chromium holds its files open. */
  readonly askToSetAside: () => Promise<Result<undefined, HostFailure>>
  /** Before any window opens: moves the store aside if asked; returns where to. */
  readonly setAsideIfAsked: () => Promise<Result<string | undefined, HostFailure>>
  /** Removes all that was ever set aside: it may hold somebody who was erased. */
  readonly forgetSetAside: () => Promise<Result<undefined, HostFailure>>
}

type Places = {
  /** Where Chromium keeps the session's files. */
  readonly session: string
  /** Ours, beside the stamp. */
  readonly folder: string
  readonly disk?: Disk
}

export function recordsStore(of: Places & { readonly now?: () => number }): RecordsStore {
  const wish = join(of.folder, 'set-aside-next')
  const now = of.now ?? Date.now
  const disk = of.disk ?? realDisk
  return {
    askToSetAside: () =>
      attempt('asking to set the store aside', async () => {
        const written = await safeWriteFile(wish, new Uint8Array(), { disk })
        return written.ok ? ok(undefined) : written
      }),
    setAsideIfAsked: () =>
      attempt('setting the store aside', async () => {
        if (!(await isThere(wish))) return ok(undefined)
        // The request is removed first: a stop in between must not set a later, good store aside.
        await removeForGood(disk, wish)
        return ok(await moveStoreAside({ ...of, disk }, new Date(now())))
      }),
    forgetSetAside: () =>
      attempt('forgetting what was set aside', async () => {
        await removeForGood(disk, wish)
        await removeForGood(disk, asideIn(of.folder))
        return ok(undefined)
      }),
  }
}

/** Where the store was moved to; `undefined` when there is none. */
export async function moveStoreAside(of: Required<Places>, at: Date): Promise<string | undefined> {
  const store = join(of.session, 'IndexedDB')
  if (!(await isThere(store))) return undefined
  // No colons, which Windows refuses.
  const aside = join(asideIn(of.folder), at.toISOString().replaceAll(':', '-'))
  await makeFolder(of.disk, aside)
  await renameFirmly(of.disk, store, join(aside, 'IndexedDB'))
  await syncFolder(of.disk, aside)
  await syncFolder(of.disk, of.session)
  return aside
}

const asideIn = (folder: string): string => join(folder, 'set-aside')
