import { stat } from 'node:fs/promises'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { BookId } from '#shared/book/ids.ts'
import type { JournalEntry } from '#shared/book/journal.ts'
import type { CallOutput, HostFailure } from '#shared/host/contract.ts'
import type { Disk } from './disk.ts'
import { systemCode } from './failure.ts'
import { readFurthest } from './journal-by-lines.ts'
import { fold, type MadeSnapshot, placeForSnapshot } from './journal-folding.ts'
import { entriesAbove, firstOther, pageAbove } from './journal-reading.ts'
import { asChain, type Chain, setAllAside, setAside, setLinesAside } from './journal-segments.ts'
import { snapshotsIn } from './journal-snapshots.ts'
import { addTo, beginWith, linesThatFit } from './journal-writing.ts'

/** The journal of one book. System errors are thrown; calls must not overlap. */
export type BookJournal = {
  readonly through: () => Promise<CallOutput<'journal:through'>>
  readonly append: (entries: readonly JournalEntry[]) => Promise<Result<number, HostFailure>>
  readonly read: (after: number) => Promise<CallOutput<'journal:read'>>
  readonly setAside: () => Promise<void>
  /** Where a snapshot at this sequence is to be written. */
  readonly placeFor: (seq: number) => Promise<string>
  /** Drops what this snapshot holds; it must be in its place. */
  readonly fold: (made: MadeSnapshot) => Promise<Result<undefined, HostFailure>>
  readonly snapshot: () => Promise<string | undefined>
}

type Open = {
  readonly disk: Disk
  readonly folder: string
  readonly bookId: BookId
  /** What the files held when they were last touched. */
  known?: Chain | undefined
  wroteInThisRun: boolean
}

export function bookJournal(disk: Disk, folder: string, bookId: BookId): BookJournal {
  const open: Open = { disk, folder, bookId, wroteInThisRun: false }
  return {
    through: async () => toldOf(await chainOf(open)),
    append: async (entries) => {
      const chain = await putRight(open, await chainOf(open))
      const other = await firstOther(open, chain, entries)
      if (other) return err({ code: 'damaged', detail: `Another Change is number ${other.seq}` })
      return ok(throughOf(await writeOn(open, chain, entries)))
    },
    read: async (after) => pageAbove(open, await chainOf(open), after),
    setAside: async () => {
      open.known = undefined
      await setAllAside(open.disk, open.folder)
    },
    placeFor: (seq) => placeForSnapshot(disk, folder, seq),
    fold: async (made) => {
      const { end } = await chainOf(open)
      open.known = undefined
      return fold(disk, folder, made, end)
    },
    snapshot: async () => (await snapshotsIn(folder))[0]?.path,
  }
}

const throughOf = ({ next }: Chain): number => next - 1

const toldOf = (chain: Chain): CallOutput<'journal:through'> => {
  const { segments, snapshot } = chain
  return {
    lacks: snapshot ? 0 : (segments[0]?.first ?? 1) - 1,
    through: throughOf(chain),
    size: segments.reduce((sum, { fileSize }) => sum + fileSize, 0),
    ...(snapshot ? { snapshot: { seq: snapshot.seq, size: snapshot.size } } : {}),
  }
}

/** Read again if another program changed the files: what we answer must be on the disk. */
async function chainOf(open: Open): Promise<Chain> {
  const last = open.known?.segments.at(-1)
  const asItWas = last !== undefined && (await sizeOf(last.path)) === last.fileSize
  if (!open.known || !asItWas) open.known = await readFurthest(open.disk, open.folder, open.bookId)
  return open.known
}

/** Lines of files that are mixed up are written again, in files whose names are right. */
async function putRight(open: Open, chain: Chain): Promise<Chain> {
  if (chain.end !== 'mixed-up') return chain
  const held: JournalEntry[] = []
  for await (const entry of entriesAbove(open, chain, 0)) if (entry !== 'damaged') held.push(entry)
  open.known = undefined
  await setLinesAside(open.disk, open.folder)
  return writeOn(open, await chainOf(open), held)
}

async function writeOn(open: Open, begun: Chain, entries: readonly JournalEntry[]): Promise<Chain> {
  let chain = begun
  for (let rest = entries; ; ) {
    rest = following(chain, rest)
    if (rest.length === 0) return chain
    chain = await writeSome(open, chain, rest)
  }
}

/** The entries that continue the chain, up to the first gap. */
function following({ next }: Chain, entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const fresh = entries.filter(({ seq }) => seq >= next)
  const gap = fresh.findIndex(({ seq }, place) => seq !== next + place)
  return gap < 0 ? fresh : fresh.slice(0, gap)
}

const segmentLimit = 4 * 1024 * 1024
/** After a restart of the app, a segment this large is not continued. */
const oldSegmentLimit = 1024 * 1024

/** Writes what fits into the last segment, or else into a new one. */
async function writeSome(
  open: Open,
  { segments, snapshot, next, end, beyond }: Chain,
  entries: readonly JournalEntry[],
): Promise<Chain> {
  const { disk, folder, bookId } = open
  const last = segments.at(-1)
  const limit = open.wroteInThisRun ? segmentLimit : oldSegmentLimit
  // Where a snapshot is ahead of the last segment, the lines go on from the snapshot.
  const isNext = last !== undefined && last.last + 1 === next
  const goesOn = isNext && end !== 'damaged' && last.size < limit
  const lines = await linesThatFit(
    bookId,
    entries,
    goesOn ? segmentLimit - last.size : segmentLimit,
  )
  // If this fails, the next call must read the files again.
  open.known = undefined
  if (!goesOn) await setAside(disk, folder, beyond)
  const grown = goesOn
    ? [...segments.slice(0, -1), await addTo(disk, last, lines)]
    : [...segments, await beginWith(disk, folder, lines)]
  open.known = asChain(grown, snapshot)
  open.wroteInThisRun = true
  return open.known
}

/** `undefined` when there is no file. */
const sizeOf = (path: string): Promise<number | undefined> =>
  stat(path).then(
    ({ size }) => size,
    (trouble) => {
      if (systemCode(trouble) === 'ENOENT') return undefined
      throw trouble
    },
  )
