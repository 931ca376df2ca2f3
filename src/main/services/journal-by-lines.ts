import type { Buffer } from 'node:buffer'
import { setImmediate } from 'node:timers/promises'
import type { BookId, ChangeId } from '#shared/book/ids.ts'
import type { JournalEntry } from '#shared/book/journal.ts'
import type { Disk } from './disk.ts'
import { anyLineAt } from './journal-lines.ts'
import {
  asChain,
  type Chain,
  contentOf,
  type JournalSegment,
  linesAtOnce,
  type Named,
  readChain,
  segmentsIn,
} from './journal-segments.ts'

/**
 * By the names of the segments, or by their lines where that gets further: a person or a sync tool
 * may copy, rename or double them, and every good line still counts.
 */
export async function readFurthest(disk: Disk, folder: string, bookId: BookId): Promise<Chain> {
  const byName = await readChain(disk, folder, bookId)
  if (byName.end !== 'damaged') return byName
  const files = await byFirstLine(disk, await segmentsIn(folder), bookId)
  const segments = await readByLines(disk, files, { bookId, after: byName.snapshot?.seq ?? 0 })
  const byLines: Chain = { ...asChain(segments, byName.snapshot), end: 'mixed-up' }
  return byLines.next > byName.next ? byLines : byName
}

/** A segment whose first line can't be read stays where its name puts it. */
async function byFirstLine(disk: Disk, files: readonly Named[], bookId: BookId) {
  const placed = []
  for (const { path, first } of files) {
    const line = anyLineAt(await contentOf(disk, path), 0, bookId)
    placed.push({ path, first: line.is === 'line' ? line.entry.seq : first })
  }
  return placed.sort((one, other) => one.first - other.first)
}

type Reading = {
  readonly bookId: BookId
  next: number
  /** Of the Changes read so far. */
  readonly ids: Map<number, ChangeId>
}

/** Each line counts once, in whichever file it stands first. */
async function readByLines(
  disk: Disk,
  files: readonly Named[],
  from: { readonly bookId: BookId; readonly after: number },
) {
  const reading: Reading = { bookId: from.bookId, next: from.after + 1, ids: new Map() }
  const segments: JournalSegment[] = []
  for (const { path } of files) {
    const first = reading.next
    const bytes = await contentOf(disk, path)
    const size = await readOn(reading, bytes)
    const last = reading.next - 1
    if (last >= first) segments.push({ path, first, last, size, fileSize: bytes.length })
  }
  return segments
}

/** Gives where the lines end that go on from what was read, or repeat it. */
async function readOn(reading: Reading, bytes: Buffer): Promise<number> {
  for (let at = 0, lines = 1; ; lines++) {
    if (lines % linesAtOnce === 0) await setImmediate()
    const line = anyLineAt(bytes, at, reading.bookId)
    if (line.is !== 'line' || !isInOrder(reading, line.entry)) return at
    reading.ids.set(line.entry.seq, line.entry.id)
    reading.next = Math.max(reading.next, line.entry.seq + 1)
    at = line.end
  }
}

/** The next one, or the same Change again; another Change with its number is another history. */
const isInOrder = ({ next, ids }: Reading, { seq, id }: JournalEntry): boolean =>
  seq === next || (seq < next && (ids.get(seq) ?? id) === id)
