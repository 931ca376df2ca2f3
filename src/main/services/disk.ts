import { createHash } from 'node:crypto'
import { access, copyFile, type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { systemCode } from './failure.ts'

/** The few file system calls that a safe write needs; a test may make one of them fail. */
export type Disk = {
  readonly open: (path: string, flags: 'wx' | 'r' | 'r+') => Promise<FileHandle>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly copyFile: (from: string, to: string) => Promise<void>
  readonly remove: (path: string) => Promise<void>
  readonly exists: (path: string) => Promise<boolean>
}

export const realDisk: Disk = {
  open,
  rename,
  copyFile,
  remove: (path) => rm(path, { force: true }),
  exists: (path) =>
    access(path).then(
      () => true,
      () => false,
    ),
}

const pausesMs = [10, 20, 40, 80, 160, 320, 500, 500, 500]
const passing = new Set(['EPERM', 'EACCES', 'EBUSY'])

/** Virus scanners and indexers hold a new file for a moment: retried for two seconds. */
export async function renameFirmly(
  disk: Pick<Disk, 'rename'>,
  from: string,
  to: string,
): Promise<void> {
  for (const wait of pausesMs) {
    try {
      return await disk.rename(from, to)
    } catch (trouble) {
      if (!passing.has(systemCode(trouble) ?? '')) throw trouble
      await pause(wait)
    }
  }
  await disk.rename(from, to)
}

const cannotSync = new Set(['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM', 'EACCES'])

/** Until its folder is flushed a renamed file may still be gone after a power cut. */
export async function syncFolder(disk: Pick<Disk, 'open'>, folder: string): Promise<void> {
  if (process.platform === 'win32') return // Windows can't open a folder for flushing
  const handle = await disk.open(folder, 'r')
  try {
    await handle.sync()
  } catch (trouble) {
    // Some network folders can't be flushed; any other error is a disk that may lose data.
    if (!cannotSync.has(systemCode(trouble) ?? '')) throw trouble
  } finally {
    await handle.close()
  }
}

/** Makes a folder and its missing parents, flushed, so that they survive a power cut. */
export async function makeFolder(disk: Pick<Disk, 'open'>, folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined) return
  for (let made = folder; made.length >= first.length; made = dirname(made))
    await syncFolder(disk, dirname(made))
}

/** Removed and flushed: after a power cut it could bring back somebody who was erased. */
export async function removeForGood(
  disk: Pick<Disk, 'open' | 'exists'>,
  path: string,
): Promise<void> {
  await rm(path, { recursive: true, force: true })
  if (await disk.exists(dirname(path))) await syncFolder(disk, dirname(path))
}

/** Until the copy is flushed, a power cut may leave an empty file under its name. */
export async function copyFlushed(
  disk: Pick<Disk, 'copyFile' | 'open'>,
  from: string,
  to: string,
): Promise<void> {
  await disk.copyFile(from, to)
  // Windows flushes only what is open for writing.
  const copy = await disk.open(to, 'r+')
  try {
    await copy.sync()
  } finally {
    await copy.close()
  }
}

/** SHA-256 in lower-case hex, as the file reads back from the disk. */
export async function hashOf(disk: Pick<Disk, 'open'>, path: string): Promise<string> {
  const file = await disk.open(path, 'r')
  const hash = createHash('sha256')
  for await (const chunk of file.createReadStream({ highWaterMark: 1_048_576 })) hash.update(chunk)
  return hash.digest('hex')
}

/** "Monday.usual", else "Monday (2).usual" and so on. */
export async function freeName(disk: Pick<Disk, 'exists'>, path: string): Promise<string> {
  const ending = /\.usual\.age$/i.exec(path)?.[0] ?? extname(path)
  const stem = join(dirname(path), basename(path, ending))
  let candidate = path
  for (let count = 2; await disk.exists(candidate); count++)
    candidate = `${stem} (${count})${ending}`
  return candidate
}
