import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Disk, realDisk } from '#main/services/disk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

/** The files in a folder by their path inside it. */
export type Held = ReadonlyMap<string, Buffer>

/**
 * The real disk, which also knows what a power cut would leave: of a file what was flushed last,
 * and of names either those of the last flush of their folder (`late`), or all of them (`early`): a
 * disk may write a name at any time. Files made without this disk count as never flushed.
 */
export type PowerCutDisk = Disk & {
  readonly leaves: (names: 'late' | 'early') => Held
  /** What a cut after each step so far would leave. */
  readonly moments: () => readonly Readonly<Record<'late' | 'early', Held>>[]
  /** Paths of files that were opened and not closed. */
  readonly stillOpen: () => readonly string[]
  /** A folder with what the cut left, for the next start of the app. */
  readonly afterCut: (names?: 'late' | 'early') => string
}

/** A file by its bytes, or a folder by its names. */
type Flushed = { what: Buffer | ReadonlyMap<string, Flushed> }

export function powerCutDisk(root: string): PowerCutDisk {
  const flushed = new Map<number, Flushed>()
  const open = new Map<FileHandle, string>()
  const moments: Record<'late' | 'early', Held>[] = []
  const of = (path: string): Flushed => {
    const file = statSync(path)
    const known = flushed.get(file.ino) ?? { what: file.isDirectory() ? new Map() : noBytes }
    flushed.set(file.ino, known)
    return known
  }
  const fresh = (path: string) => void flushed.set(statSync(path).ino, { what: noBytes })
  const flush = (path: string): void => {
    const isFolder = statSync(path).isDirectory()
    of(path).what = isFolder ? namesNow(path, of) : readFileSync(path)
  }
  const early = (path: string): Flushed =>
    statSync(path).isDirectory() ? { what: namesNow(path, early) } : of(path)
  const leaves = (names: 'late' | 'early') =>
    new Map(filesOf(names === 'late' ? of(root) : early(root), ''))
  const step = async <T>(act: () => Promise<T>, then?: (done: T) => void): Promise<T> => {
    const done = await act()
    then?.(done)
    moments.push({ late: leaves('late'), early: leaves('early') })
    return done
  }
  everythingIn(root).forEach(flush)
  return {
    ...realDisk,
    open: async (path, flags) => {
      const file = await realDisk.open(path, flags)
      if (flags === 'wx') fresh(path)
      return Object.assign(
        file,
        flushing(file, (act) => step(act, () => flush(path))),
      )
    },
    rename: (from, to) => step(() => realDisk.rename(from, to)),
    copyFile: (from, to) =>
      step(
        () => realDisk.copyFile(from, to),
        () => fresh(to),
      ),
    remove: (path) => step(() => realDisk.remove(path)),
    leaves,
    moments: () => moments,
    stillOpen: () => [...open.values()],
    afterCut: (names = 'late') => {
      const folder = tempFolder()
      for (const [path, bytes] of leaves(names)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        writeFileSync(join(folder, path), bytes)
      }
      return folder
    },
  }
}

function flushing(file: FileHandle, flush: (act: () => Promise<void>) => Promise<void>) {
  const [sync, datasync] = [file.sync.bind(file), file.datasync.bind(file)]
  return { sync: () => flush(sync), datasync: () => flush(datasync) }
}

const noBytes = Buffer.alloc(0)

const namesNow = (folder: string, of: (path: string) => Flushed): ReadonlyMap<string, Flushed> =>
  new Map(readdirSync(folder).map((name) => [name, of(join(folder, name))]))

const everythingIn = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? [...readdirSync(path).flatMap((name) => everythingIn(join(path, name))), path]
    : [path]

const filesOf = ({ what }: Flushed, path: string): readonly (readonly [string, Buffer])[] =>
  Buffer.isBuffer(what)
    ? [[path, what]]
    : [...what].flatMap(([name, each]) => filesOf(each, path ? `${path}/${name}` : name))
