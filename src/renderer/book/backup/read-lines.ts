import type { FileEntry } from '@zip.js/zip.js'
import type { z } from 'zod'
import { changeSchema, type Image } from '#shared/book/change.ts'
import type { Manifest } from '#shared/book/manifest.ts'
import type { AnyTable } from '#shared/book/table.ts'
import type { BookShape } from '../derived.ts'
import { fitsOf } from '../fits.ts'
import { isMerelyLong } from '../row-check.ts'
import type { Sink } from './compress.ts'
import { changesTable } from './tables.ts'
import { backupLimits, edited, suspicious } from './trouble.ts'

/** What a book to be read may hold, through its versions. */
export type ReadShape = Pick<BookShape, 'tables' | 'versions'>

/** What a row of this table must be, the history included. */
export function rowSchema(table: string, tables: readonly AnyTable[]): z.ZodType {
  const schema =
    table === changesTable ? changeSchema : tables.find((each) => each.name === table)?.schema
  if (!schema) throw edited(`${table} is no table of ours`)
  return schema
}

/**
 * Turns a line of a table into rows of the current version, each as its table's schema says; a row
 * that the manifest names as unfit is taken as it is. So is one that is only too long, and told.
 */
export function lineReader(
  table: string,
  { schema, unfit = [] }: Pick<Manifest, 'schema' | 'unfit'>,
  { tables, versions }: ReadShape,
  onLong: () => void,
): (line: string, at: number) => readonly Image[] {
  const check = rowChecker(table, tables, onLong)
  const named = new Set(unfit.flatMap((row) => (row.table === table ? [row.id] : [])))
  const isCurrent = table === changesTable || schema === versions.current
  return (line, at) => {
    const json = parse(line)
    if (typeof json !== 'object' || json === null || Array.isArray(json))
      throw edited(`${table}, line ${at}`)
    // An object's fields by name, of any kind: each is checked by the table's schema below.
    const image = json as Image
    const rows = isCurrent ? [image] : versions.migrateRow(table, image, schema)
    return named.has(String(image.id)) ? rows : rows.map((row) => check(row, at))
  }
}

function rowChecker(
  table: string,
  tables: readonly AnyTable[],
  onLong: () => void,
): (row: Image, at: number) => Image {
  const schema = rowSchema(table, tables)
  const fits = fitsOf(schema)
  return (row, at) => {
    if (fits(row)) return row
    const parsed = schema.safeParse(row)
    // The schema has just said that it is a row.
    if (parsed.success) return parsed.data as Image
    if (!isMerelyLong(schema, row))
      throw edited(`${table}, line ${at}: ${parsed.error.issues[0]?.message ?? ''}`)
    onLong()
    return row
  }
}

/** An entry as it unpacks; one that gives more than it says is refused. */
export async function* bytesOf(
  entry: FileEntry,
  unpacked = unpack(entry),
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let size = 0
  for await (const bytes of unpacked) {
    size += bytes.length
    if (size > Math.min(backupLimits.table, entry.uncompressedSize))
      throw suspicious(entry.filename)
    yield bytes
  }
}

/** Lines of an entry; one that never ends is refused. */
export async function* linesOf(
  entry: FileEntry,
  sum: Sink<unknown>,
): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  for await (const bytes of bytesOf(entry)) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n')
    await sum.write(bytes.slice())
    rest = lines.pop() ?? ''
    if (rest.length > backupLimits.line) throw suspicious(entry.filename)
    if (lines.length > 0) yield lines
  }
  if (rest !== '') throw edited(`${entry.filename} ends in the middle of a line`)
}

/** A small entry as a whole. */
export async function textOf(entry: FileEntry, limit: number): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  for await (const bytes of unpack(entry)) {
    text += decoder.decode(bytes, { stream: true })
    if (text.length > limit) throw suspicious(entry.filename)
  }
  return text + decoder.decode()
}

async function* unpack(entry: FileEntry): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new TransformStream<
    Uint8Array<ArrayBuffer>,
    Uint8Array<ArrayBuffer>
  >()
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

// Written out, or with any of its letters as an escape.
const reachesPrototype = /__proto__|\\u00(?:5f|[67])/i

/** JSON without a way to reach a prototype: `__proto__` is left out. */
export function parse(text: string): unknown {
  try {
    return reachesPrototype.test(text)
      ? JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value))
      : JSON.parse(text)
  } catch (thrown) {
    throw edited(String(thrown))
  }
}
