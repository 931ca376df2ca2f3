import type { Entry, FileEntry, ZipReader } from '@zip.js/zip.js'
import { err, ok, type Result } from '#shared/base/result.ts'
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
import { parse, type ReadShape, textOf } from './read-lines.ts'
import { sha256Of } from './sha256.ts'
import { backedUp } from './tables.ts'
import { type BackupTrouble, backupLimits, suspicious } from './trouble.ts'

export type ReadManifest = {
  readonly manifest: Manifest
  /** Its sum is of another manifest; whoever restores it asks the owner first. */
  readonly isListEdited: boolean
}

/** A list of entries without end, or with names that lead elsewhere, is not read any further. */
export async function fewEntries(zip: ZipReader<unknown>): Promise<readonly FileEntry[]> {
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

/** What the backup says it holds, and whether that can be so. */
export async function readManifest(
  entries: readonly FileEntry[],
  shape: ReadShape,
): Promise<Result<ReadManifest, BackupTrouble>> {
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
