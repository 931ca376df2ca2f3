import { access, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { HostFailure } from '#shared/host/contract.ts'
import { type Disk, realDisk, renameFirmly } from './disk.ts'
import { failureOf, systemCode } from './failure.ts'

/** Chromium's own folder of the records, for when it is too damaged to be opened at all. */
export type RecordsStore = {
  /** Remembers the wish; it is done by the next start, because Chromium holds its files open. */
  readonly askToSetAside: () => Promise<Result<undefined, HostFailure>>
  /** Before any window opens: where the store was moved to, if that was asked. */
  readonly setAsideIfAsked: () => Promise<Result<string | undefined, HostFailure>>
}

export function recordsStore(of: {
  /** Where Chromium keeps the session's files. */
  readonly session: string
  /** Ours, beside the stamp. */
  readonly folder: string
  readonly now?: () => number
  readonly disk?: Disk
}): RecordsStore {
  const wish = join(of.folder, 'set-aside-next')
  const now = of.now ?? Date.now
  return {
    askToSetAside: () =>
      attempt('asking to set the store aside', async () => {
        await writeFile(wish, '')
        return undefined
      }),
    setAsideIfAsked: () =>
      attempt('setting the store aside', async () => {
        if (!(await exists(wish))) return undefined
        // First the wish: a stop in between must not set a later, good store aside.
        await rm(wish)
        return moveAside(of, new Date(now()))
      }),
  }
}

async function moveAside(
  of: { readonly session: string; readonly folder: string; readonly disk?: Disk },
  at: Date,
): Promise<string | undefined> {
  const store = join(of.session, 'IndexedDB')
  if (!(await exists(store))) return undefined
  // No colons, which Windows refuses.
  const aside = join(of.folder, 'set-aside', at.toISOString().replaceAll(':', '-'))
  await mkdir(aside, { recursive: true })
  await renameFirmly(of.disk ?? realDisk, store, join(aside, 'IndexedDB'))
  return aside
}

async function attempt<T>(doing: string, step: () => Promise<T>): Promise<Result<T, HostFailure>> {
  try {
    return ok(await step())
  } catch (trouble) {
    return err(failureOf(trouble, doing))
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    (trouble) => {
      if (systemCode(trouble) === 'ENOENT') return false
      throw trouble
    },
  )
