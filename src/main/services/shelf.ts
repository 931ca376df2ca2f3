import { createHash } from 'node:crypto'
import type { Stats } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Result } from '#shared/base/result.ts'
import { type Leaving, type Noted, oneToDrop } from '#shared/book/rotation.ts'
import type { BackupEntry, HostFailure } from '#shared/host/contract.ts'
import { type Disk, hashOf, syncFolder } from './disk.ts'
import { failureOf, systemCode } from './failure.ts'
import type { Ledger } from './ledger.ts'
import { partName } from './safe-write.ts'

/** A folder of backups with its ledger. Whatever the owner put there himself is his. */
export type Shelf = { readonly folder: string; readonly ledger: Ledger; readonly disk: Disk }

export const isBackup = (name: string): boolean => /^[^.].*\.usual(\.age)?$/i.test(name)

/** Newest first, by the file system's time. A folder that is not there yet holds none. */
export async function entriesOf(folder: string): Promise<BackupEntry[]> {
  const names = await readdir(folder).catch((trouble) => {
    if (failureOf(trouble, 'listing').code === 'no-folder') return []
    throw trouble
  })
  const entries = await Promise.all(names.filter(isBackup).map((name) => entryOf(folder, name)))
  return entries.flat().sort((one, other) => other.at - one.at)
}

/** What the ledger knows and the folder still holds, as far as a size can tell. */
export async function stillThere({ folder, ledger }: Shelf): Promise<readonly Noted[]> {
  const found = new Map((await entriesOf(folder)).map(({ name, size }) => [name, size]))
  return (await ledger.read()).filter(({ name, facts }) => found.get(name) === facts.size)
}

/** Writes a verified one down; what vanished meanwhile is forgotten. */
export async function noteDown(shelf: Shelf, made: Noted): Promise<Result<undefined, HostFailure>> {
  const others = (await stillThere(shelf)).filter(({ name }) => name !== made.name)
  return shelf.ledger.write([...others, made])
}

/** Drops at most one, by the rule, and tells its name; never a file that is not as we wrote it. */
export async function dropOne(
  shelf: Shelf,
  made: string,
  leaving: readonly Leaving[],
): Promise<string | undefined> {
  const noted = await stillThere(shelf)
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

/** Left by a kill in the middle of a backup. A young one may be another computer's, at work. */
export async function sweep(folder: string, now: number): Promise<void> {
  for (const name of (await readdir(folder)).filter((each) => partName.test(each))) {
    const path = join(folder, name)
    const left = await statOf(path)
    if (left && now - left.mtimeMs > aDay) await rm(path, { force: true })
  }
}

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
