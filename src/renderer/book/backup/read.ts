import { BlobReader, configure, type Entry, type FileEntry, ZipReader } from '@zip.js/zip.js'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Image } from '#shared/book/change.ts'
import {
  looksLikeManifest,
  type Manifest,
  manifestEntry,
  manifestSchema,
  manifestSumEntry,
  manifestSumLine,
  newestFormat,
  tableEntry,
} from '#shared/book/manifest.ts'
import { compressorHere, type Sink } from './compress.ts'
import { inflated } from './inflate.ts'
import { bytesOf, lineReader, linesOf, parse, type ReadShape, textOf } from './read-lines.ts'
import { sha256Of } from './sha256.ts'
import { backedUp } from './tables.ts'
import { type BackupTrouble, backupLimits, backupTroubleOf, edited, suspicious } from './trouble.ts'
import { zipEnd } from './zip-end.ts'

// Larger pieces than its own choice: each costs a round to the disk.
configure({ useWebWorkers: false, useCompressionStream: true, chunkSize: 512 * 1024 })

/** So many rows come at once: enough that writing them is one transaction worth its flush. */
const together = 2000

export type OpenBackup = {
  readonly manifest: Manifest
  /** Its sum is of another manifest; whoever restores it asks the owner first. */
  readonly isListEdited: boolean
  /** Rows of one table, migrated to the current version and checked, some hundred at a time. */
  readonly rows: (table: string) => AsyncGenerator<readonly Image[]>
  /** A row read so far was longer than its table takes, and the manifest does not name it. */
  readonly hasLong: () => boolean
  /** Reads one table through for its bytes alone, and throws if they are not what was promised. */
  readonly bytes: (table: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** Who sums what is read of a table, in hex; this thread, when nobody else does. */
export type SumOf = (table: string) => Sink<string>

/** Opens a `.usual` file as far as its manifest; no row is read yet. */
export async function readBackup(
  file: Blob,
  shape: ReadShape,
  sum?: SumOf,
): Promise<Result<OpenBackup, BackupTrouble>> {
  if (file.size === 0) return err({ kind: 'empty-file' })
  if (file.size > backupLimits.file) return err({ kind: 'too-big' })
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer())
  if (start[0] !== 0x50 || start[1] !== 0x4b) return err({ kind: 'not-a-backup' })
  const end = await zipEnd(file)
  // What is beyond these is not even listed; where the end lies, the list itself is counted.
  if (end && (end.entries > backupLimits.entries || end.list > backupLimits.list))
    return err({ kind: 'suspicious', detail: `${end.entries} entries` })
  const zip = new ZipReader(new BlobReader(file), { checkSignature: true })
  try {
    const entries = await fewEntries(zip)
    const read = await readManifest(entries, shape)
    if (!read.ok) return read
    let hasLong = false
    const parts = {
      entries,
      manifest: read.value.manifest,
      shape,
      sum: sum ?? compressorHere().sum,
      onLong: () => {
        hasLong = true
      },
    }
    return ok({
      ...read.value,
      rows: (table) => oneAhead(rowsOf(parts, table)),
      hasLong: () => hasLong,
      bytes: (table) => readBytes(parts, table),
      close: () => zip.close(),
    })
  } catch (thrown) {
    return err(backupTroubleOf(thrown))
  }
}

/** Reads every row once and throws it away: what a file from anywhere must pass. */
export function verifyBackup(
  file: Blob,
  shape: ReadShape,
  sum?: SumOf,
): Promise<Result<Manifest, BackupTrouble>> {
  return readThrough(file, shape, sum, async ({ rows }, table) => {
    for await (const _rows of rows(table));
  })
}

/**
 * Reads one that was just made back from where it lies: what it must pass before it counts. Its rows
 * were checked when they were written, so `sum` need only find the very bytes that were.
 */
export function readBack(
  file: Blob,
  shape: ReadShape,
  sum: SumOf,
): Promise<Result<Manifest, BackupTrouble>> {
  return readThrough(file, shape, sum, ({ bytes }, table) => bytes(table))
}

async function readThrough(
  file: Blob,
  shape: ReadShape,
  sum: SumOf | undefined,
  read: (backup: OpenBackup, table: string) => Promise<void>,
): Promise<Result<Manifest, BackupTrouble>> {
  const opened = await readBackup(file, shape, sum)
  if (!opened.ok) return opened
  try {
    const { manifest, isListEdited } = opened.value
    for (const table of Object.keys(manifest.tables)) await read(opened.value, table)
    return isListEdited ? err({ kind: 'list-edited', manifest }) : ok(manifest)
  } catch (thrown) {
    return err(backupTroubleOf(thrown))
  } finally {
    await opened.value.close()
  }
}

/** A list of entries without end, or with names that lead elsewhere, is not read any further. */
async function fewEntries(zip: ZipReader<unknown>): Promise<readonly FileEntry[]> {
  const entries = new Map<string, FileEntry>()
  for await (const entry of zip.getEntriesGenerator()) {
    if (!isPlain(entry)) throw suspicious(`an entry named ${entry.filename.slice(0, 80)}`)
    if (entries.has(entry.filename)) throw suspicious(`two entries named ${entry.filename}`)
    if (entry.uncompressedSize > backupLimits.table)
      throw suspicious(`${entry.filename} is too large`)
    if (entry.uncompressedSize > backupLimits.ratio * Math.max(entry.compressedSize, 1024))
      throw suspicious(`${entry.filename} unpacks to more than it can hold`)
    entries.set(entry.filename, entry)
    if (entries.size > backupLimits.entries) throw suspicious('too many entries')
  }
  return [...entries.values()]
}

const isPlain = (entry: Entry): entry is FileEntry =>
  !entry.directory &&
  !entry.encrypted &&
  (entry.filename === manifestSumEntry || /^[a-zA-Z]{1,40}\.jsonl?$/.test(entry.filename))

async function readManifest(
  entries: readonly FileEntry[],
  shape: ReadShape,
): Promise<Result<Pick<OpenBackup, 'manifest' | 'isListEdited'>, BackupTrouble>> {
  const entry = entries.find((each) => each.filename === manifestEntry)
  if (!entry) return err({ kind: 'not-a-backup' })
  const text = await textOf(entry, backupLimits.manifest)
  const json = parse(text)
  const sniffed = looksLikeManifest.safeParse(json)
  if (!sniffed.success) return err({ kind: 'not-a-backup' })
  const { formatVersion, schema, app } = sniffed.data
  if (formatVersion > newestFormat || (schema ?? 0) > shape.versions.current)
    return err({ kind: 'newer', ...(app === undefined ? {} : { app }) })
  const manifest = manifestSchema.safeParse(json)
  if (!manifest.success) return err({ kind: 'edited', detail: manifest.error.message })
  const whole = fitTogether(manifest.data, entries, shape)
  if (!whole.ok) return whole
  return ok({ manifest: whole.value, isListEdited: !(await isAsSummed(text, entries)) })
}

/** A file of an earlier program has no sum. */
async function isAsSummed(text: string, entries: readonly FileEntry[]): Promise<boolean> {
  const entry = entries.find((each) => each.filename === manifestSumEntry)
  if (!entry) return true
  const line = await textOf(entry, backupLimits.manifest)
  return line.trimEnd() === manifestSumLine(await sha256Of(text)).trimEnd()
}

/** What the manifest lists is what the file holds and what this program knows. */
function fitTogether(
  manifest: Manifest,
  entries: readonly FileEntry[],
  shape: ReadShape,
): Result<Manifest, BackupTrouble> {
  const known = backedUp(shape.tables)
  const listed = Object.keys(manifest.tables)
  if (listed.some((table) => !known.includes(table)))
    return err({ kind: 'newer', app: manifest.app })
  const names = new Set(entries.map((entry) => entry.filename))
  const missing =
    listed.find((table) => !names.has(tableEntry(table))) ??
    // An older book has fewer tables, one of this version has them all.
    (manifest.schema === shape.versions.current ? known : []).find(
      (table) => !listed.includes(table),
    )
  if (missing !== undefined) return err({ kind: 'edited', detail: `${missing} is missing` })
  names.delete(manifestSumEntry)
  if (names.size !== listed.length + 1)
    return err({ kind: 'edited', detail: 'it holds more than it lists' })
  return ok(manifest)
}

type TableParts = {
  readonly entries: readonly FileEntry[]
  readonly manifest: Manifest
  readonly shape: ReadShape
  readonly sum: SumOf
  readonly onLong: () => void
}

async function* rowsOf(
  { entries, manifest, shape, sum: begin, onLong }: TableParts,
  table: string,
): AsyncGenerator<readonly Image[]> {
  const entry = entries.find((each) => each.filename === tableEntry(table))
  const promised = manifest.tables[table]
  if (!entry || !promised) return
  const sum = begin(table)
  const read = lineReader(table, manifest, shape, onLong)
  let rows: Image[] = []
  let lines = 0
  for await (const some of linesOf(entry, sum)) {
    for (const line of some) for (const row of read(line, ++lines)) rows.push(row)
    if (rows.length < together) continue
    yield rows
    rows = []
  }
  if (lines !== promised.rows)
    throw edited(`${table} has ${lines} rows where the list says ${promised.rows}`)
  if ((await sum.end()) !== promised.sha256) throw edited(`${table} is not as it was written`)
  if (rows.length > 0) yield rows
}

async function readBytes(
  { entries, manifest, sum: begin }: TableParts,
  table: string,
): Promise<void> {
  const entry = entries.find((each) => each.filename === tableEntry(table))
  if (!entry) return
  const sum = begin(table)
  for await (const bytes of bytesOf(entry, inflated(entry))) await sum.write(bytes)
  if ((await sum.end()) !== manifest.tables[table]?.sha256)
    throw edited(`${table} is not as it was written`)
}

/** The next rows are read while the first are put to use. */
async function* oneAhead<T>(from: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    for (let next = from.next(); ; ) {
      const got = await next
      if (got.done) return
      next = from.next()
      // Told when it is asked for; who stops before that need not hear of it.
      next.catch(() => undefined)
      yield got.value
    }
  } finally {
    await from.return(undefined)
  }
}
