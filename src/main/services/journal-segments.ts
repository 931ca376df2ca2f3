import type { Buffer } from 'node:buffer'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { BookId } from '#shared/book/ids.ts'
import { type Disk, freeName, renameFirmly, syncFolder } from './disk.ts'
import { lineAt } from './journal-lines.ts'
import { type JournalSnapshot, snapshotsIn } from './journal-snapshots.ts'
import { namesIn } from './presence.ts'

/** A file of the journal, named by the sequence of its first line. */
export type JournalSegment = {
  readonly path: string
  readonly first: number
  /** The sequence of its last valid line; `first` - 1 when there is none yet. */
  readonly last: number
  /** Bytes of the lines up to `last`. */
  readonly size: number
  /** Bytes of the whole file when it was last read. */
  readonly fileSize: number
}

/** The readable part of a book's journal, in order and without a gap. */
export type Chain = {
  readonly segments: readonly JournalSegment[]
  /** What the lines go on from, if it is not the first Change. */
  readonly snapshot?: JournalSnapshot | undefined
  /** The sequence of the next line: 1 in an empty journal. */
  readonly next: number
  /** Mixed up: files were copied, renamed or doubled, and only their lines say their order. */
  readonly end: 'whole' | 'damaged' | 'mixed-up'
  /** Segments that can't be read, because they are at or after the damage. */
  readonly beyond: readonly string[]
}

export type Named = { readonly path: string; readonly first: number }

export const asChain = (
  segments: readonly JournalSegment[],
  snapshot: JournalSnapshot | undefined,
): Chain => {
  const next = Math.max(segments.at(-1)?.last ?? 0, snapshot?.seq ?? 0) + 1
  return { segments, snapshot, next, end: 'whole', beyond: [] }
}

export const segmentPath = (folder: string, first: number): string =>
  join(folder, `${String(first).padStart(16, '0')}.jsonl`)

export async function readChain(disk: Disk, folder: string, bookId: BookId): Promise<Chain> {
  const [snapshot] = await snapshotsIn(folder)
  const all = await segmentsIn(folder)
  const files = snapshot ? all.slice(foldedIn(all, snapshot.seq).length) : all
  if (snapshot && files[0] && files[0].first > snapshot.seq + 1)
    return { ...asChain([], snapshot), end: 'damaged', beyond: files.map(({ path }) => path) }
  const segments: JournalSegment[] = []
  let lastEnd: Chain['end'] = 'whole'
  for (const [place, file] of files.entries()) {
    const following = files[place + 1]?.first
    const bytes = await contentOf(disk, file.path)
    const { end, ...held } = await heldBy(bytes, { bookId, first: file.first, following })
    const lines = held.last - file.first + 1
    // An empty segment at the end is continued; an empty one before that is ignored.
    const begun = segments.length > 0 && following === undefined && end !== 'damaged'
    if (lines > 0 || begun) segments.push({ ...file, ...held })
    const hole = following !== undefined && held.last + 1 < following
    lastEnd = hole ? 'damaged' : end
    if ((lines > 0 || begun) && lastEnd !== 'damaged') continue
    const beyond = files.slice(lines > 0 ? place + 1 : place).map(({ path }) => path)
    return { ...asChain(segments, snapshot), end: lastEnd, beyond }
  }
  return { ...asChain(segments, snapshot), end: lastEnd }
}

/** Segments with no line above a Change, in order: the next one begins there at the latest. */
export const foldedIn = <S extends Named>(files: readonly S[], seq: number): readonly S[] =>
  files.filter((_file, place) => (files[place + 1]?.first ?? Infinity) <= seq + 1)

export async function contentOf(disk: Disk, path: string): Promise<Buffer> {
  const file = await disk.open(path, 'r')
  try {
    return await file.readFile()
  } finally {
    await file.close()
  }
}

/** Renamed, unchanged, so that they are never read again: good lines need their names. */
export async function setAside(disk: Disk, folder: string, paths: readonly string[]) {
  for (const path of paths) {
    await renameFirmly(disk, path, await freeName(disk, path.replace(/\.(jsonl|usual)$/, '.aside')))
  }
  if (paths.length > 0) await syncFolder(disk, folder)
}

/** From the newest on: a stop in between leaves a shorter journal, never one with a gap. */
export async function setLinesAside(disk: Disk, folder: string): Promise<void> {
  const paths = (await segmentsIn(folder)).map(({ path }) => path)
  await setAside(disk, folder, paths.reverse())
}

export async function setAllAside(disk: Disk, folder: string): Promise<void> {
  await setLinesAside(disk, folder)
  const snapshots = (await snapshotsIn(folder)).map(({ path }) => path)
  await setAside(disk, folder, snapshots)
}

export async function segmentsIn(folder: string): Promise<Named[]> {
  return (await namesIn(folder))
    .filter((name) => /^\d{16}\.jsonl$/.test(name))
    .map((name) => ({ path: join(folder, name), first: Number.parseInt(name, 10) }))
    .filter(({ first }) => first > 0 && Number.isSafeInteger(first))
    .sort((one, other) => one.first - other.first)
}

type Held = Pick<JournalSegment, 'last' | 'size' | 'fileSize'> & { readonly end: Chain['end'] }

/** Typing also passes through main's thread, so it must not be blocked for long. */
export const linesAtOnce = 200

/** Up to the start of the next segment: that one began where nothing more could be read. */
async function heldBy(
  bytes: Buffer,
  { bookId, first, following }: { bookId: BookId; first: number; following: number | undefined },
): Promise<Held> {
  const fileSize = bytes.length
  let size = 0
  for (let seq = first; ; seq++) {
    if (seq % linesAtOnce === 0) await setImmediate()
    if (seq === following) return { last: seq - 1, size, fileSize, end: 'whole' }
    const line = lineAt(bytes, size, { bookId, seq })
    if (line.is === 'line') size = line.end
    else return { last: seq - 1, size, fileSize, end: line.is === 'end' ? 'whole' : 'damaged' }
  }
}
