import { Buffer } from 'node:buffer'
import { type FileHandle, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { BookId } from '#shared/book/ids.ts'
import type { JournalEntry } from '#shared/book/journal.ts'
import { type Disk, syncFolder } from './disk.ts'
import { failureOf } from './failure.ts'
import { encodeLine } from './journal-lines.ts'
import { type JournalSegment, linesAtOnce, segmentPath } from './journal-segments.ts'

type EncodedLine = { readonly seq: number; readonly bytes: Uint8Array }

/** At least one, however large: one photo may take a segment past its limit. */
export async function linesThatFit(bookId: BookId, entries: readonly JournalEntry[], room: number) {
  const lines: EncodedLine[] = []
  let left = room
  for (const entry of entries) {
    const bytes = Buffer.from(encodeLine(bookId, entry))
    left -= bytes.length
    if (left < 0 && lines.length > 0) break
    lines.push({ seq: entry.seq, bytes })
    if (lines.length % linesAtOnce === 0) await setImmediate()
  }
  return lines
}

/** Adds lines to a segment and flushes them; a failure leaves it with the lines it had. */
export async function addTo(disk: Disk, segment: JournalSegment, lines: readonly EncodedLine[]) {
  const file = await disk.open(segment.path, 'r+')
  try {
    if (segment.fileSize > segment.size) await file.truncate(segment.size)
    return grown(segment, lines, await flush(file, lines, segment.size))
  } catch (trouble) {
    await file.truncate(segment.size).catch((second) => {
      // The first failure is the one to tell; a line cut short is no line to whoever reads.
      failureOf(second, 'cutting off what was half written')
    })
    throw trouble
  } finally {
    await file.close()
  }
}

/** A new segment, flushed with its folder, so that it survives a power cut. */
export async function beginWith(disk: Disk, folder: string, lines: readonly EncodedLine[]) {
  const first = lines[0]?.seq ?? 1
  await mkdir(folder, { recursive: true })
  const path = segmentPath(folder, first)
  const file = await disk.open(path, 'wx')
  try {
    const size = await flush(file, lines, 0).finally(() => file.close())
    for (const above of [folder, dirname(folder), dirname(dirname(folder))]) {
      await syncFolder(disk, above)
    }
    const empty = { path, first, last: first - 1, size: 0, fileSize: 0 }
    return grown(empty, lines, size)
  } catch (trouble) {
    await disk.remove(path)
    throw trouble
  }
}

const grown = (
  segment: JournalSegment,
  lines: readonly EncodedLine[],
  size: number,
): JournalSegment => ({
  ...segment,
  last: segment.last + lines.length,
  size,
  fileSize: size,
})

async function flush(
  file: FileHandle,
  lines: readonly EncodedLine[],
  from: number,
): Promise<number> {
  const bytes = Buffer.concat(lines.map((line) => line.bytes))
  let written = 0
  // On a disk that is nearly full a single write may take only a part, without an error.
  while (written < bytes.length) {
    const rest = bytes.length - written
    written += (await file.write(bytes, written, rest, from + written)).bytesWritten
  }
  await file.datasync()
  return from + bytes.length
}
