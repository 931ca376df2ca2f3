import { createHash, randomBytes } from 'node:crypto'
import type { Stats } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { BackupEntry, CallOutput, HostFailure } from '#shared/host/contract.ts'
import { type Disk, realDisk } from './disk.ts'
import { failureOf, gone, systemCode } from './failure.ts'
import type { Files } from './files.ts'
import { partName } from './safe-write.ts'

type Failed<T> = Promise<Result<T, HostFailure>>

/** The folder of backups. The window names them by opaque ids: it never learns to say a path. */
export type Backups = {
  readonly keepBegin: (owner: number, name: string) => Failed<{ readonly handle: string }>
  readonly list: () => Failed<CallOutput<'backup:list'>>
  readonly open: (owner: number, id: string) => Failed<CallOutput<'backup:open'>>
  readonly show: () => Failed<undefined>
}

/** `folder` is asked for anew each time; `showFolder` tells what went wrong, or nothing. */
export function backupsIn(
  folder: () => string,
  of: {
    readonly files: Files
    readonly showFolder: (path: string) => Promise<string>
    readonly now?: () => number
    readonly disk?: Disk
  },
): Backups {
  const disk = of.disk ?? realDisk
  const now = of.now ?? Date.now
  return {
    keepBegin: (owner, name) =>
      attempt('preparing the backup folder', async () => {
        if (!isBackup(name)) return err({ code: 'invalid', detail: 'A backup ends in .usual' })
        await makeSureOf(disk, folder(), now())
        return of.files.begin(owner, join(folder(), name), { ifTaken: 'keep-both' })
      }),
    list: () =>
      attempt('listing backups', async () =>
        ok({ folder: folder(), entries: await entriesOf(folder()) }),
      ),
    open: (owner, id) =>
      attempt('opening a backup', async () => {
        const entry = (await entriesOf(folder())).find((each) => each.id === id)
        return entry
          ? of.files.openToRead(owner, join(folder(), entry.name))
          : err(gone('This backup'))
      }),
    show: () =>
      attempt('showing the backup folder', async () => {
        await makeSureOf(disk, folder(), now())
        const trouble = await of.showFolder(folder())
        return trouble === '' ? ok(undefined) : err({ code: 'unsupported', detail: trouble })
      }),
  }
}

async function attempt<T>(doing: string, step: () => Failed<T>): Failed<T> {
  try {
    return await step()
  } catch (trouble) {
    return err(failureOf(trouble, doing))
  }
}

/** Made at first use, and proved by writing: a folder that looks right may still refuse a file. */
async function makeSureOf(disk: Disk, folder: string, now: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  await sweep(folder, now)
  const probe = join(folder, `.usual-${randomBytes(8).toString('hex')}.part`)
  const file = await disk.open(probe, 'wx')
  try {
    await file.appendFile('Can we write here?')
    await file.sync()
  } finally {
    await file.close()
    await disk.remove(probe)
  }
}

const aDay = 24 * 60 * 60 * 1000

/** Left by a kill in the middle of a backup. A young one may be another computer's, at work. */
async function sweep(folder: string, now: number): Promise<void> {
  for (const name of (await readdir(folder)).filter((each) => partName.test(each))) {
    const path = join(folder, name)
    const left = await statOf(path)
    if (left && now - left.mtimeMs > aDay) await rm(path, { force: true })
  }
}

/** Newest first, by the file system's time. A folder that is not there yet holds none. */
async function entriesOf(folder: string): Promise<BackupEntry[]> {
  const names = await readdir(folder).catch((trouble) => {
    if (failureOf(trouble, 'listing').code === 'no-folder') return []
    throw trouble
  })
  const backups = names.filter(isBackup)
  const entries = await Promise.all(backups.map((name) => entryOf(folder, name)))
  return entries.flat().sort((one, other) => other.at - one.at)
}

const isBackup = (name: string): boolean => /^[^.].*\.usual$/i.test(name)

async function entryOf(folder: string, name: string): Promise<BackupEntry[]> {
  const file = await statOf(join(folder, name))
  return file?.isFile() ? [{ id: idOf(name), name, size: file.size, at: file.mtimeMs }] : []
}

/** Nothing for a file that went since it was listed, or a link that leads nowhere. */
const statOf = (path: string): Promise<Stats | undefined> =>
  stat(path).catch((trouble) => {
    if (systemCode(trouble) === 'ENOENT') return undefined
    throw trouble
  })

const idOf = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 32)
