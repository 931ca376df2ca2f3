import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { BlobWriter, configure, TextReader, ZipWriter } from '@zip.js/zip.js'
import { type Instant, instant } from '#shared/base/day.ts'
import type { Change } from '#shared/book/change.ts'
import { type Manifest, manifestEntry, tableEntry } from '#shared/book/manifest.ts'
import type { Records } from '../records.ts'
import { currentVersion } from '../versions/all.ts'
import { catchUp, linesOf, type Piece, readChanges, readPieces } from './read-rows.ts'
import { changesTable } from './tables.ts'

// The page's CSP allows no worker from a blob; the platform's own compression is as quick.
configure({ useWebWorkers: false, useCompressionStream: true })

export type TakenBackup = {
  readonly blob: Blob
  readonly manifest: Manifest
  /** Of the whole file, in hex. */
  readonly sha256: string
}

export type TakeParts = {
  readonly records: Records
  readonly app: string
  readonly shop: string
  readonly at: Instant
  readonly onProgress?: (rows: number) => void
  readonly signal?: AbortSignal
}

/**
 * The whole book as it is at one sequence, while the shop goes on working: tables in short reads
 * from S0, then the Changes up to S1 applied to what was read. Throws an AbortError when cancelled.
 */
export async function takeBackup(parts: TakeParts): Promise<TakenBackup> {
  const { records } = parts
  const book = await records.book.get('book')
  if (!book) throw new Error('A book without its own row can not be backed up')
  const start = Number((await records.changes.toCollection().lastKey()) ?? 0)
  let rows = 0
  const seen = (more: number): void => {
    parts.signal?.throwIfAborted()
    rows += more
    parts.onProgress?.(rows)
  }
  const read = new Map<string, Piece[]>()
  for (const { name } of records.tables) {
    const pieces: Piece[] = []
    for await (const piece of readPieces(records, name)) {
      pieces.push(piece)
      seen(piece.ids.length)
    }
    read.set(name, pieces)
  }
  const history: string[] = []
  const since: Change[] = []
  let seq = 0
  let count = 0
  for await (const changes of readChanges(records, 0)) {
    history.push(linesOf(changes))
    since.push(...changes.filter((change) => change.seq > start))
    seq = changes.at(-1)?.seq ?? seq
    count += changes.length
    seen(changes.length)
  }
  const zip = new ZipWriter(new BlobWriter('application/zip'), { level: 6 })
  const tables: Record<string, Manifest['tables'][string]> = {}
  let newest = 0
  for (const { name } of records.tables) {
    const pieces = catchUp(name, read.get(name) ?? [], since)
    read.delete(name)
    for (const piece of pieces) newest = Math.max(newest, newestIn(piece.text))
    const texts = pieces.map((piece) => piece.text)
    tables[name] = {
      rows: sum(pieces.map((piece) => piece.ids.length)),
      ...(await add(zip, name, texts)),
    }
    parts.signal?.throwIfAborted()
  }
  tables[changesTable] = { rows: count, ...(await add(zip, changesTable, history)) }
  const manifest: Manifest = {
    format: 'the-usual-backup',
    formatVersion: 1,
    app: parts.app,
    schema: currentVersion,
    bookId: book.bookId,
    seq,
    at: parts.at,
    shop: parts.shop,
    ...(newest > 0 ? { newest: instant(newest) } : {}),
    tables,
  }
  await zip.add(manifestEntry, new TextReader(`${JSON.stringify(manifest, null, 2)}\n`))
  const blob = await zip.close()
  return { blob, manifest, sha256: await sha256Of(blob) }
}

async function add(
  zip: ZipWriter<Blob>,
  table: string,
  texts: readonly string[],
): Promise<{ readonly sha256: string }> {
  const hash = sha256.create()
  const encoder = new TextEncoder()
  let at = 0
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const text = texts[at++]
      if (text === undefined) return controller.close()
      const bytes = encoder.encode(text)
      hash.update(bytes)
      controller.enqueue(bytes)
    },
  })
  await zip.add(tableEntry(table), stream)
  return { sha256: bytesToHex(hash.digest()) }
}

/** SHA-256 of a file in hex, a megabyte at a time. */
export async function sha256Of(blob: Blob): Promise<string> {
  const hash = sha256.create()
  for await (const bytes of blob.stream()) hash.update(bytes)
  return bytesToHex(hash.digest())
}

function newestIn(text: string): number {
  let newest = 0
  for (const found of text.matchAll(/"updatedAt":(\d{1,16})/g)) {
    newest = Math.max(newest, Number(found[1]))
  }
  return newest
}

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0)
