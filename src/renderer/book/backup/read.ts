import { BlobReader, configure, type FileEntry, ZipReader } from '@zip.js/zip.js'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Image } from '#shared/book/change.ts'
import { type Manifest, tableEntry } from '#shared/book/manifest.ts'
import { compressorHere, type Sink } from './compress.ts'
import { inflated } from './inflate.ts'
import { bytesOf, lineReader, linesOf, type ReadShape } from './read-lines.ts'
import { fewEntries, type ReadManifest, readManifest } from './read-manifest.ts'
import { type BackupTrouble, backupLimits, backupTroubleOf, edited } from './trouble.ts'
import { zipEnd } from './zip-end.ts'

// Larger pieces than its own choice: each costs a round to the disk.
configure({ useWebWorkers: false, useCompressionStream: true, chunkSize: 512 * 1024 })

/** So many rows come at once: enough that writing them is one transaction worth its flush. */
const together = 2000

export type OpenBackup = ReadManifest & {
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
