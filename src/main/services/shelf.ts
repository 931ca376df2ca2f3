import { createHash } from 'node:crypto'
import type { Stats } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { instant } from '#shared/base/day.ts'
import type { Result } from '#shared/base/result.ts'
import { type Leaving, type Noted, oneToDrop } from '#shared/book/rotation.ts'
import type { BackupEntry, HostFailure } from '#shared/host/contract.ts'
import { type Disk, hashOf, syncFolder } from './disk.ts'
import { failureOf, systemCode } from './failure.ts'
import type { Ledger } from './ledger.ts'
import { partName } from './safe-write.ts'

/** A folder of backups with its ledger. Files the owner put there are left alone. */
export type BackupShelf = { readonly folder: string; readonly ledger: Ledger; readonly disk: Disk }

export const isBackup = (name: string): boolean => /^[^.].*\.usual(\.age)?$/i.test(name)

/** Newest first, by the file system's time. A missing folder counts as empty. */
export async function entriesOf(folder: string): Promise<BackupEntry[]> {
  const names = await readdir(folder).catch((trouble) => {
    if (failureOf(trouble, 'listing').code === 'no-folder') return []
    throw trouble
  })
  const entries = await Promise.all(names.filter(isBackup).map((name) => entryOf(folder, name)))
  return entries.flat().sort((one, other) => other.at - one.at)
}

/** What is in the ledger and still in the folder with the same size. */
export async function presentBackups({ folder, ledger }: BackupShelf): Promise<readonly Noted[]> {
  const found = new Map((await entriesOf(folder)).map(({ name, size }) => [name, size]))
  return (await ledger.read()).filter(({ name, facts }) => found.get(name) === facts.size)
}

/** Adds a verified backup to the ledger and removes those whose file is gone. */
export async function noteDown(
  shelf: BackupShelf,
  made: Noted,
): Promise<Result<undefined, HostFailure>> {
  const others = (await presentBackups(shelf)).filter(({ name }) => name !== made.name)
  return shelf.ledger.write([...others, made])
}

/** Drops at most one, by the rule, and returns its name; never a file that was changed since. */
export async function dropOne(
  shelf: BackupShelf,
  made: string,
  leaving: readonly Leaving[],
): Promise<string | undefined> {
  const noted = await presentBackups(shelf)
  const one = oneToDrop(noted, made, { leaving })
  if (!one) return undefined
  const path = join(shelf.folder, one.name)
  const isOurs = (await hashOf(shelf.disk, path)) === one.facts.sha256
  if (isOurs) {
    await shelf.disk.remove(path)
    await syncFolder(shelf.disk, shelf.folder)
  }
  await shelf.ledger.write(noted.filter((each) => each !== one))
  return isOurs ? one.name : undefined
}

const aDay = 24 * 60 * 60 * 1000

/** Parts left by a kill during a backup. A recent one may be in use by another computer. */
export async function sweep(folder: string, now: number): Promise<void> {
  for (const name of (await readdir(folder)).filter((each) => partName.test(each))) {
    const path = join(folder, name)
    const left = await statOf(path)
    if (left && now - left.mtimeMs > aDay) await rm(path, { force: true })
  }
}

async function entryOf(folder: string, name: string): Promise<BackupEntry[]> {
  const entry = { id: idOf(name), name }
  const file = await statOf(join(folder, name)).catch((trouble) => {
    failureOf(trouble, 'listing a backup')
    return 'unreadable' as const
  })
  // Listed all the same: who looks inside is told that it can't be read, and the others are there.
  if (file === 'unreadable') return [{ ...entry, size: 0, at: instant(0) }]
  return file?.isFile() ? [{ ...entry, size: file.size, at: instant(file.mtimeMs) }] : []
}

/** `undefined` for a file removed since it was listed, or a broken link. */
const statOf = (path: string): Promise<Stats | undefined> =>
  stat(path).catch((trouble) => {
    if (systemCode(trouble) === 'ENOENT') return undefined
    throw trouble
  })

const idOf = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 32)
