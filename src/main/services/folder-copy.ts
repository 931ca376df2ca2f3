import { mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { copyFlushed, type Disk, syncFolder } from './disk.ts'

/** Copies files and folders and flushes each; `to` must not exist yet. */
export async function copyFolder(disk: Disk, from: string, to: string): Promise<void> {
  await mkdir(to)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await copyFolder(disk, source, target)
    else if (entry.isFile()) await copyFlushed(disk, source, target)
  }
  await syncFolder(disk, to)
}

/** Bytes of all files in it. */
export async function sizeOfFolder(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true })
  const sizes = entries.map(async (entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sizeOfFolder(path)
    return entry.isFile() ? (await stat(path)).size : 0
  })
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
