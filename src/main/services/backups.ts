import { randomBytes } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { BackupFacts, Leaving, Noted } from '#shared/book/rotation.ts'
import type { CallOutput, HostFailure } from '#shared/host/contract.ts'
import type { BackupPlace } from './carried-folder.ts'
import { type Disk, hashOf, makeFolder, realDisk } from './disk.ts'
import { attempt, gone } from './failure.ts'
import type { Files } from './files.ts'
import type { Ledger } from './ledger.ts'
import type { SecondBackupFolder } from './second-folder.ts'
import { dropOne, entriesOf, isBackup, noteDown, presentBackups, sweep } from './shelf.ts'

type Failed<T> = Promise<Result<T, HostFailure>>

/** The folder of backups. The window names them by opaque ids and never by a path. */
export type BackupFolder = {
  readonly keepBegin: (owner: number, name: string) => Failed<{ readonly handle: string }>
  readonly list: () => Failed<CallOutput<'backup:list'>>
  readonly open: (owner: number, id: string) => Failed<CallOutput<'backup:open'>>
  readonly verified: (made: Noted) => Failed<CallOutput<'backup:verified'>>
  readonly show: () => Failed<undefined>
}

/** `showFolder` returns what went wrong, or ''. */
export function backupsIn(
  place: BackupPlace,
  of: {
    readonly files: Files
    readonly ledger: Ledger
    readonly second: Pick<SecondBackupFolder, 'keep' | 'holds'>
    /** Books that somebody was erased from, as the stamp lists them. */
    readonly leaving: () => Promise<readonly Leaving[]>
    readonly showFolder: (path: string) => Promise<string>
    readonly now?: () => number
    readonly disk?: Disk
  },
): BackupFolder {
  const { folder, carried } = place
  const disk = of.disk ?? realDisk
  const now = of.now ?? Date.now
  const shelf = () => ({ folder, ledger: of.ledger, disk })
  let last: Promise<unknown> = Promise.resolve()
  let summed: { readonly name: string; readonly isWorn: boolean; readonly at: number } | undefined
  return {
    keepBegin: (owner, name) =>
      attempt('preparing the backup folder', async () => {
        if (!isBackup(name)) return notABackup
        await makeSureOf(disk, folder, now())
        return of.files.begin(owner, join(folder, name), { ifTaken: 'keep-both' })
      }),
    list: () =>
      attempt('listing backups', async () => {
        const entries = await entriesOf(folder)
        const noted = await presentBackups(shelf())
        const worn = await newestIfWorn(noted)
        const known = new Map(
          noted.filter((each) => each !== worn).map(({ name, facts }) => [name, facts]),
        )
        const second = await of.second.holds()
        const withFacts = entries.map((entry) => {
          const facts = known.get(entry.name)
          if (!facts) return entry
          return {
            ...entry,
            facts,
            ...(second.has(facts.sha256) ? { inSecond: true as const } : {}),
          }
        })
        return ok({ folder, entries: withFacts, ...(carried ? { carried } : {}) })
      }),
    open: (owner, id) =>
      attempt('opening a backup', async () => {
        const entry = (await entriesOf(folder)).find((each) => each.id === id)
        return entry
          ? of.files.openToRead(owner, join(folder, entry.name))
          : err(gone('This backup'))
      }),
    verified: (made) => {
      // One after the other: of two that write the ledger at once, one would be lost.
      const mine = last.then(() => attempt('noting a backup', () => verified(made)))
      last = mine.catch(() => undefined)
      return mine
    },
    show: () =>
      attempt('showing the backup folder', async () => {
        await makeSureOf(disk, folder, now())
        const trouble = await of.showFolder(folder)
        return trouble === '' ? ok(undefined) : err({ code: 'unsupported', detail: trouble })
      }),
  }

  /** By its sum, which is read again after an hour; a large one is known by its size alone. */
  async function newestIfWorn(noted: readonly Noted[]): Promise<Noted | undefined> {
    const newest = noted.at(-1)
    if (!newest || newest.facts.size > summedUpTo) return undefined
    const isFresh = summed?.name === newest.name && Math.abs(now() - summed.at) < anHour
    if (!isFresh) {
      const isWorn = !(await isAsNoted(disk, join(folder, newest.name), newest.facts))
      summed = { name: newest.name, isWorn, at: now() }
    }
    return summed?.isWorn ? newest : undefined
  }

  async function verified(made: Noted): Failed<CallOutput<'backup:verified'>> {
    if (!isBackup(made.name)) return notABackup
    const path = join(folder, made.name)
    if (!(await isAsNoted(disk, path, made.facts)))
      return err({ code: 'damaged', detail: 'It is not in its place as it was verified' })
    summed = { name: made.name, isWorn: false, at: now() }
    // It is told again for a copy in the second folder that failed: at most one is dropped for each one made.
    const isAgain = (await of.ledger.read()).some(({ name }) => name === made.name)
    const noted = await noteDown(shelf(), made)
    const leaving = await of.leaving()
    const second = await of.second.keep(path, made, leaving)
    // A backup that is not in the ledger must not cause another to be dropped.
    if (!noted.ok) return noted
    if (isAgain) return ok({ second })
    const dropped = await dropOne(shelf(), made.name, leaving)
    return ok({ second, ...(dropped === undefined ? {} : { dropped }) })
  }
}

const anHour = 3_600_000
/** Bytes that even an old disk reads in a second. */
const summedUpTo = 64_000_000

const notABackup = err({
  code: 'invalid',
  detail: 'A backup ends in .usual or .usual.age',
} as const)

async function isAsNoted(disk: Disk, path: string, facts: BackupFacts): Promise<boolean> {
  const file = await stat(path)
  return file.size === facts.size && (await hashOf(disk, path)) === facts.sha256
}

/** Made at first use and tried by writing: a folder that looks right may still refuse a file. */
async function makeSureOf(disk: Disk, folder: string, now: number): Promise<void> {
  await makeFolder(disk, folder)
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
