import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { BlobReader, configure, type Entry, TextWriter, ZipReader } from '@zip.js/zip.js'
import { err, ok, type Result } from '#shared/base/result.ts'
import { changeSchema, type Image } from '#shared/book/change.ts'
import {
  looksLikeManifest,
  type Manifest,
  manifestEntry,
  manifestSchema,
  tableEntry,
} from '#shared/book/manifest.ts'
import type { AnyTable } from '#shared/book/table.ts'
import { currentVersion, liftRow } from '../versions/all.ts'
import { changesTable } from './tables.ts'

configure({ useWebWorkers: false, useCompressionStream: true })

/** Why a file is not restored. Nothing has been written when one of these is said. */
export type BackupTrouble =
  | { readonly kind: 'not-a-backup' }
  | { readonly kind: 'empty-file' }
  | { readonly kind: 'too-big' }
  /** The end is missing, or bytes were changed: a cut-off download, a worn stick. */
  | { readonly kind: 'torn'; readonly detail: string }
  | { readonly kind: 'newer'; readonly app?: string }
  /** Whole as a zip, but not what its manifest says. */
  | { readonly kind: 'edited'; readonly detail: string }
  | { readonly kind: 'suspicious'; readonly detail: string }

export type OpenBackup = {
  readonly manifest: Manifest
  /** Rows of one table, lifted to the current version and checked, some hundred at a time. */
  readonly rows: (table: string) => AsyncGenerator<readonly Image[]>
  readonly close: () => Promise<void>
}

/** Thrown out of `rows` half-way; `readBackup`'s callers turn it back into the trouble it carries. */
export class BackupBroken extends Error {
  readonly trouble: BackupTrouble
  constructor(trouble: BackupTrouble) {
    super(trouble.kind)
    this.trouble = trouble
  }
}

export const limits = {
  /** Bytes of the file itself. */
  file: 2 * 1024 ** 3,
  entries: 200,
  /** Bytes of one table, unpacked. */
  table: 4 * 1024 ** 3,
  manifest: 1024 ** 2,
  /** Unpacked to packed: JSON lines of a shop shrink about tenfold. */
  ratio: 400,
  line: 32 * 1024 ** 2,
} as const

/** Opens a `.usual` file as far as its manifest; no row is read yet. */
export async function readBackup(
  file: Blob,
  tables: readonly AnyTable[],
): Promise<Result<OpenBackup, BackupTrouble>> {
  if (file.size === 0) return err({ kind: 'empty-file' })
  if (file.size > limits.file) return err({ kind: 'too-big' })
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer())
  if (start[0] !== 0x50 || start[1] !== 0x4b) return err({ kind: 'not-a-backup' })
  const zip = new ZipReader(new BlobReader(file), { checkSignature: true })
  try {
    const entries = await zip.getEntries()
    const suspicion = suspicious(entries)
    if (suspicion) return err({ kind: 'suspicious', detail: suspicion })
    const manifest = await readManifest(entries, tables)
    if (!manifest.ok) return manifest
    return ok({
      manifest: manifest.value,
      rows: (table) => rowsOf(entries, manifest.value, tables, table),
      close: () => zip.close(),
    })
  } catch (thrown) {
    return err({ kind: 'torn', detail: String(thrown) })
  }
}

/** Reads every row once and throws it away: what a backup must pass before it counts as one. */
export async function verifyBackup(
  file: Blob,
  tables: readonly AnyTable[],
): Promise<Result<Manifest, BackupTrouble>> {
  const opened = await readBackup(file, tables)
  if (!opened.ok) return opened
  try {
    for (const table of Object.keys(opened.value.manifest.tables)) {
      for await (const _rows of opened.value.rows(table));
    }
    return ok(opened.value.manifest)
  } catch (thrown) {
    return err(troubleOf(thrown))
  } finally {
    await opened.value.close()
  }
}

export const troubleOf = (thrown: unknown): BackupTrouble =>
  thrown instanceof BackupBroken ? thrown.trouble : { kind: 'torn', detail: String(thrown) }

function suspicious(entries: readonly Entry[]): string | undefined {
  if (entries.length > limits.entries) return `${entries.length} entries`
  const names = new Set<string>()
  for (const entry of entries) {
    if (entry.directory || entry.encrypted || !/^[a-zA-Z]{1,40}\.jsonl?$/.test(entry.filename))
      return `an entry named ${entry.filename.slice(0, 80)}`
    if (names.has(entry.filename)) return `two entries named ${entry.filename}`
    names.add(entry.filename)
    if (entry.uncompressedSize > limits.table) return `${entry.filename} is too large`
    if (entry.uncompressedSize > limits.ratio * Math.max(entry.compressedSize, 1024))
      return `${entry.filename} unpacks to more than it can hold`
  }
  return undefined
}

async function readManifest(
  entries: readonly Entry[],
  tables: readonly AnyTable[],
): Promise<Result<Manifest, BackupTrouble>> {
  const entry = entries.find((each) => each.filename === manifestEntry)
  if (!entry || entry.directory) return err({ kind: 'not-a-backup' })
  if (entry.uncompressedSize > limits.manifest)
    return err({ kind: 'suspicious', detail: 'manifest' })
  const json = parse(await entry.getData(new TextWriter(), { checkSignature: true }))
  const sniffed = looksLikeManifest.safeParse(json)
  if (!sniffed.success) return err({ kind: 'not-a-backup' })
  const { formatVersion, schema, app } = sniffed.data
  if (formatVersion > 1 || (schema ?? 0) > currentVersion)
    return err({ kind: 'newer', ...(app === undefined ? {} : { app }) })
  const manifest = manifestSchema.safeParse(json)
  if (!manifest.success) return err({ kind: 'edited', detail: manifest.error.message })
  const known = new Set([...tables.map((table) => table.name), changesTable])
  const strange = Object.keys(manifest.data.tables).find((table) => !known.has(table))
  if (strange !== undefined) return err({ kind: 'newer', app: manifest.data.app })
  const missing = Object.keys(manifest.data.tables).find(
    (table) => !entries.some((each) => each.filename === tableEntry(table)),
  )
  if (missing !== undefined) return err({ kind: 'edited', detail: `${missing} is missing` })
  return ok(manifest.data)
}

async function* rowsOf(
  entries: readonly Entry[],
  manifest: Manifest,
  tables: readonly AnyTable[],
  table: string,
): AsyncGenerator<readonly Image[]> {
  const entry = entries.find((each) => each.filename === tableEntry(table))
  const promised = manifest.tables[table]
  if (!entry || entry.directory || !promised) return
  const hash = sha256.create()
  let rows = 0
  for await (const lines of linesOf(entry, (bytes) => hash.update(bytes))) {
    const images = lines.flatMap((line) =>
      readLine(line, tables, table, manifest.schema, () => `${table}, line ${++rows}`),
    )
    if (images.length > 0) yield images
  }
  if (rows !== promised.rows)
    throw broken(`${table} has ${rows} rows where the list says ${promised.rows}`)
  if (bytesToHex(hash.digest()) !== promised.sha256)
    throw broken(`${table} is not as it was written`)
}

const broken = (detail: string): BackupBroken => new BackupBroken({ kind: 'edited', detail })

function readLine(
  line: string,
  tables: readonly AnyTable[],
  table: string,
  schema: number,
  where: () => string,
): readonly Image[] {
  const place = where()
  const json = parse(line)
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw broken(place)
  // An object's fields by name, of any kind: each is checked by the table's schema below.
  const lifted = table === changesTable ? [json as Image] : liftRow(table, json as Image, schema)
  const check = table === changesTable ? changeSchema : tables.find((t) => t.name === table)?.schema
  return lifted.map((row) => {
    const parsed = check?.safeParse(row)
    if (!parsed?.success) throw broken(`${place}: ${parsed?.error.issues[0]?.message ?? ''}`)
    // The schema has just said that it is a row.
    return parsed.data as Image
  })
}

/** Lines of an entry as it unpacks; a line that never ends is refused, not collected. */
async function* linesOf(
  entry: Extract<Entry, { directory: false }>,
  see: (bytes: Uint8Array) => void,
): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  let size = 0
  for await (const bytes of unpack(entry)) {
    see(bytes)
    size += bytes.length
    if (size > limits.table) throw new BackupBroken({ kind: 'suspicious', detail: entry.filename })
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > limits.line)
      throw new BackupBroken({ kind: 'suspicious', detail: entry.filename })
    if (lines.length > 0) yield lines
  }
  if (rest !== '')
    throw new BackupBroken({ kind: 'torn', detail: `${entry.filename} ends in a line` })
}

async function* unpack(entry: Extract<Entry, { directory: false }>): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const unpacking = entry.getData(writable, { checkSignature: true })
  // A broken entry rejects without ending the stream: whoever waits for bytes must hear of it.
  const broke = unpacking.then(() => new Promise<never>(() => undefined))
  broke.catch(() => undefined)
  const reader = readable.getReader()
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), broke])
      if (done) break
      yield value
    }
    await unpacking
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** JSON without a way to reach a prototype: `__proto__` is left out. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value))
  } catch (thrown) {
    throw broken(String(thrown))
  }
}
