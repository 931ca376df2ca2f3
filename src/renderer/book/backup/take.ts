import { type Instant, instant } from '#shared/base/day.ts'
import type { Change } from '#shared/book/change.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { type Manifest, newestFormat } from '#shared/book/manifest.ts'
import type { Records } from '../records.ts'
import type { UnfitRow } from '../row-check.ts'
import { catchUp, type ReadTable } from './catch-up.ts'
import { type Compressed, type Compressor, compressorHere } from './compress.ts'
import { type PackedTable, packZip, type Seal } from './pack.ts'
import type { SumOf } from './read.ts'
import { lineWriter, readHistory, readPieces } from './read-rows.ts'
import { blobScratch, type Scratch } from './scratch.ts'
import { changesTable } from './tables.ts'

export type TakenBackup = {
  readonly blob: Blob
  readonly manifest: Manifest
  /** Of the whole file, in hex. */
  readonly sha256: string
}

/** With what `readBack` needs. */
type JustTaken = TakenBackup & { readonly sum: SumOf }

export type TakeParts = {
  readonly records: Records
  readonly app: string
  readonly shop: string
  readonly at: Instant
  /** Who was erased from this book, by id alone. */
  readonly erased?: readonly CustomerId[]
  readonly onProgress?: (rows: number) => void
  readonly signal?: AbortSignal
  /** Where it is put together; it holds the file, so whoever gives it discards it. */
  readonly scratch?: Scratch
  readonly compressor?: Compressor
  /** Makes the zip unreadable to others on its way out. */
  readonly seal?: Seal
}

/**
 * The whole book as it is at one sequence, while the shop goes on working: tables in short reads
 * from S0, each compressed as it comes; then those that were touched meanwhile are written anew with
 * the Changes up to S1. Never more than a few pieces are in memory. Throws an AbortError when
 * cancelled.
 */
export async function takeBackup(parts: TakeParts): Promise<JustTaken> {
  const scratch = parts.scratch ?? blobScratch()
  const compressor = parts.compressor ?? compressorHere(scratch)
  try {
    const { entries, manifest } = await readBook(parts, compressor)
    const packed = await packZip({ ...parts, entries, manifest, scratch, compressor })
    const compressed = new Map(entries.map((entry) => [entry.table, entry.compressed]))
    const sum: SumOf = (table) => compressor.sumAgain(compressed.get(table) ?? nothing)
    return { manifest, ...packed, sum }
  } finally {
    if (!parts.compressor) await compressor.stop()
  }
}

/** A table that was not compressed can't be read back either. */
const nothing = { parts: [], sha256: '' }

async function readBook(
  parts: TakeParts,
  compressor: Compressor,
): Promise<{ readonly entries: readonly PackedTable[]; readonly manifest: Manifest }> {
  const { records } = parts
  const book = await records.book.get('book')
  if (!book) throw new Error('A book without its own row can not be backed up')
  const start = Number((await records.changes.toCollection().lastKey()) ?? 0)
  const work: Work = { ...parts, compressor, start, done: 0, newest: 0 }
  const read: [string, BeingRead][] = []
  for (const { name } of records.tables) read.push([name, await readTable(name, work)])
  const history = await readChanges(work)
  const entries: PackedTable[] = []
  for (const [table, { compressed: ending, ...rest }] of read) {
    parts.signal?.throwIfAborted()
    const one = { ...rest, compressed: await ending }
    const isTouched = history.since.some(({ rows }) => rows.some((row) => row.table === table))
    const { rows, compressed } = isTouched
      ? await catchUp(table, one, history.since, compressor.compress(`${table}-anew`))
      : one
    entries.push({ table, rows, compressed })
  }
  entries.push({ table: changesTable, rows: history.rows, compressed: history.compressed })
  const newest = history.since.reduce((latest, { at }) => Math.max(latest, at), work.newest)
  const writers = [...read.map(([, { writer }]) => writer), history.writer]
  const unfit = writers.flatMap((writer) => [...writer.unfit.values()])
  const { seq } = history
  return {
    entries,
    manifest: manifestOf(parts, { bookId: book.bookId, seq, newest, unfit, entries }),
  }
}

type Work = TakeParts & {
  readonly compressor: Compressor
  /** The last Change before the first row was read. */
  readonly start: number
  done: number
  newest: number
}

/** Its last pieces may still be on their way while the next table is read. */
type BeingRead = Omit<ReadTable, 'compressed'> & { readonly compressed: Promise<Compressed> }

async function readTable(table: string, work: Work): Promise<BeingRead> {
  const sink = work.compressor.compress(table)
  const writer = lineWriter(work.records, table)
  const pieces: ReadTable['pieces'][number][] = []
  let rows = 0
  for await (const piece of readPieces(work.records, table, writer)) {
    const bytes = encoded(piece.text)
    pieces.push({ first: piece.first, size: bytes.length })
    rows += piece.rows
    work.newest = Math.max(work.newest, piece.newest)
    await sink.write(bytes)
    tell(work, piece.rows)
  }
  const compressed = sink.end()
  // Thrown where it is awaited; if another table fails before that, nobody needs to hear of it.
  compressed.catch(() => undefined)
  return { rows, pieces, writer, compressed }
}

/** The history, which is a table of the backup as well; `since` are those that rows may have missed. */
async function readChanges(work: Work) {
  const sink = work.compressor.compress(changesTable)
  const writer = lineWriter(work.records, changesTable)
  const since: Change[] = []
  let rows = 0
  let seq = 0
  for await (const { changes, text } of readHistory(work.records, writer)) {
    since.push(...changes.filter((change) => change.seq > work.start))
    seq = changes.at(-1)?.seq ?? seq
    rows += changes.length
    await sink.write(encoded(text))
    tell(work, changes.length)
  }
  return { since, seq, rows, writer, compressed: await sink.end() }
}

const encoder = new TextEncoder()

/** Straight into place, which is twice as quick, for the many pieces that hold ASCII alone. */
function encoded(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length)
  return encoder.encodeInto(text, bytes).read === text.length ? bytes : encoder.encode(text)
}

function tell(work: Work, rows: number): void {
  work.signal?.throwIfAborted()
  work.done += rows
  work.onProgress?.(work.done)
}

type Found = Pick<Manifest, 'bookId' | 'seq'> & {
  readonly newest: number
  readonly unfit: UnfitRow[]
  readonly entries: readonly PackedTable[]
}

const manifestOf = (
  parts: TakeParts,
  { bookId, seq, newest, unfit, entries }: Found,
): Manifest => ({
  format: 'the-usual-backup',
  formatVersion: unfit.length > 0 ? newestFormat : 1,
  app: parts.app,
  schema: parts.records.schema,
  bookId,
  seq,
  at: parts.at,
  shop: parts.shop,
  ...(newest > 0 ? { newest: instant(newest) } : {}),
  ...(parts.erased && parts.erased.length > 0 ? { erased: [...parts.erased] } : {}),
  ...(unfit.length > 0 ? { unfit } : {}),
  tables: Object.fromEntries(
    entries.map(({ table, rows, compressed }) => [table, { rows, sha256: compressed.sha256 }]),
  ),
})
