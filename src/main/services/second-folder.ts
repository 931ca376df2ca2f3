import { randomBytes } from 'node:crypto'
import { basename, isAbsolute, join, relative, sep } from 'node:path'
import { z } from 'zod'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Leaving, Noted } from '#shared/book/rotation.ts'
import { type CallOutput, chunkLimit, type HostFailure } from '#shared/host/contract.ts'
import { type Disk, hashOf, realDisk, removeForGood } from './disk.ts'
import { attempt } from './failure.ts'
import { ledgerAt } from './ledger.ts'
import { beginSafeWrite, safeWriteFile, type WrittenFile } from './safe-write.ts'
import { type BackupShelf, dropOne, noteDown, presentBackups, sweep } from './shelf.ts'
import { jsonOf, textOf } from './small-file.ts'

type Failed<T> = Promise<Result<T, HostFailure>>
type State = CallOutput<'second:state'>

/** A USB stick, a network share or a synced folder: it may be missing at times. */
export type SecondBackupFolder = {
  readonly state: () => Promise<State>
  readonly choose: () => Failed<State | null>
  readonly forget: () => Failed<undefined>
  /** Copies a verified backup there, reads it back, and drops one by the same rule. */
  readonly keep: (
    path: string,
    made: Noted,
    leaving: readonly Leaving[],
  ) => Promise<CallOutput<'backup:verified'>['second']>
  /** SHA-256 of the backups in it now that this app put there. */
  readonly holds: () => Promise<ReadonlySet<string>>
}

type Chosen = z.infer<typeof chosenFile>
const chosenFile = z.strictObject({
  format: z.literal('the-usual-second-folder'),
  folder: z.string().min(1),
  mark: z.string().regex(/^[0-9a-f]{32}$/),
})

/**
 * In the folder itself: when a stick is removed, its empty mount point may remain, and a backup
 * written there would be on the same disk as the first.
 */
export const markName = '.the-usual-second-folder'

export function secondFolder(of: {
  /** Ours, beside the stamp. */
  readonly folder: string
  /** `undefined` when the owner cancels. */
  readonly askFolder: () => Promise<string | undefined>
  /** The first folder: the second one may not be inside it. */
  readonly first: string
  /** Before a folder is taken that another program copies to servers elsewhere. */
  readonly mayUse: (folder: string) => Promise<boolean>
  readonly now?: () => number
  readonly disk?: Disk
}): SecondBackupFolder {
  const disk = of.disk ?? realDisk
  const path = join(of.folder, 'second-folder.json')
  const shelfOf = ({ folder, mark }: Chosen): BackupShelf => ({
    folder,
    // One ledger for each mark, so that two sticks used in turn are both remembered.
    ledger: ledgerAt(join(of.folder, `second-${mark}.json`), disk),
    disk,
  })
  const state = async (): Promise<State> => {
    const chosen = await readChosen(path)
    if (chosen === 'none') return { state: 'none' }
    if (chosen === 'unreadable') return { state: 'missing' }
    return { state: (await isThere(chosen)) ? 'there' : 'missing', folder: chosen.folder }
  }
  const thereNow = async (): Promise<Chosen | undefined> => {
    const chosen = await readChosen(path)
    return typeof chosen === 'object' && (await isThere(chosen)) ? chosen : undefined
  }
  return {
    state,
    choose: () =>
      attempt('choosing the second folder', async () => {
        const folder = await of.askFolder()
        if (folder === undefined) return ok(null)
        if (isWithin(folder, of.first) || isWithin(folder, of.folder))
          return err({ code: 'invalid', detail: 'It is where the records or the backups are' })
        if (!(await of.mayUse(folder))) return ok(null)
        const mark = (await markIn(folder)) ?? randomBytes(16).toString('hex')
        // Proves the folder: written, flushed and read back.
        const proved = await safeWriteFile(join(folder, markName), bytesOf(mark), { disk })
        if (!proved.ok) return proved
        const chosen: Chosen = { format: 'the-usual-second-folder', folder, mark }
        const written = await safeWriteFile(path, bytesOf(JSON.stringify(chosen)), { disk })
        return written.ok ? ok({ state: 'there' as const, folder }) : written
      }),
    forget: () =>
      attempt('forgetting the second folder', async () => {
        await removeForGood(disk, path)
        return ok(undefined)
      }),
    keep: async (from, made, leaving) => {
      if ((await state()).state === 'none') return 'none'
      const chosen = await thereNow()
      if (!chosen) return 'missing'
      const isStillThere = () => isThere(chosen)
      const kept = await attempt('copying to the second folder', () =>
        copyTo(shelfOf(chosen), { from, made, leaving, isStillThere }, (of.now ?? Date.now)()),
      )
      if (kept.ok) return 'kept'
      // Whatever a disk answered while it was pulled out, it is missing.
      return (await isStillThere()) ? 'failed' : 'missing'
    },
    holds: async () => {
      const chosen = await thereNow()
      if (!chosen) return new Set()
      const noted = await attempt('listing the second folder', async () =>
        ok(await presentBackups(shelfOf(chosen))),
      )
      // A worn stick must not hide the backups of the first folder.
      return new Set(noted.ok ? noted.value.map(({ facts }) => facts.sha256) : [])
    },
  }
}

type Copy = {
  readonly from: string
  readonly made: Noted
  readonly leaving: readonly Leaving[]
  readonly isStillThere: () => Promise<boolean>
}

async function copyTo(
  shelf: BackupShelf,
  { from, made, leaving, isStillThere }: Copy,
  now: number,
): Failed<undefined> {
  await sweep(shelf.folder, now)
  const copied = await copySafely(shelf, from, made)
  if (!copied.ok) return copied
  if (!(await isStillThere())) return takeAway(shelf, copied.value.name, made)
  const there = { ...made, name: copied.value.name }
  const noted = await noteDown(shelf, there)
  if (noted.ok) await dropOne(shelf, there.name, leaving)
  return noted
}

/** Pulled before it was begun: the copy is in the empty mount point, on the same disk as the first. */
async function takeAway(
  { folder, disk }: BackupShelf,
  name: string,
  { facts }: Noted,
): Failed<undefined> {
  const path = join(folder, name)
  if ((await hashOf(disk, path)) === facts.sha256) await disk.remove(path)
  return err({ code: 'no-folder', detail: 'It was pulled out while a copy was written' })
}

/** The copy must match what was verified: a first copy damaged since then is refused. */
async function copySafely(shelf: BackupShelf, from: string, { facts }: Noted): Failed<WrittenFile> {
  const to = join(shelf.folder, basename(from))
  const begun = await beginSafeWrite(to, { ifTaken: 'keep-both', disk: shelf.disk })
  if (!begun.ok) return begun
  const write = begun.value
  try {
    const file = await shelf.disk.open(from, 'r')
    for await (const bytes of file.createReadStream({ highWaterMark: chunkLimit })) {
      const appended = await write.append(bytes)
      if (!appended.ok) return appended
    }
  } catch (trouble) {
    // The first copy can't be read to its end: the unfinished second one is removed.
    await write.abandon()
    throw trouble
  }
  return write.finish({ size: facts.size, sha256: facts.sha256 })
}

async function readChosen(path: string): Promise<Chosen | 'none' | 'unreadable'> {
  const text = await textOf(path)
  if (!text.ok && text.error === 'ENOENT') return 'none'
  const parsed = chosenFile.safeParse(jsonOf(text))
  return parsed.success ? parsed.data : 'unreadable'
}

const isThere = async ({ folder, mark }: Chosen): Promise<boolean> =>
  (await markIn(folder)) === mark

/** `undefined` when there is none or it can't be read now. */
async function markIn(folder: string): Promise<string | undefined> {
  const text = await textOf(join(folder, markName))
  const mark = text.ok ? text.value.trim() : ''
  return /^[0-9a-f]{32}$/.test(mark) ? mark : undefined
}

export function isWithin(folder: string, outer: string): boolean {
  const way = relative(outer, folder)
  // On another Windows drive `relative` gives the whole path.
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(`${text}\n`)
