import { deflateRawSync } from 'node:zlib'
import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js'
import { compressorHere } from '#book/backup/compress.ts'
import { packZip } from '#book/backup/pack.ts'
import { linesOf } from '#book/backup/read-rows.ts'
import { blobScratch } from '#book/backup/scratch.ts'
import { backedUp } from '#book/backup/tables.ts'
import { currentVersion } from '#book/versions/all.ts'
import { instant } from '#shared/base/day.ts'
import { asId, type BookId } from '#shared/book/ids.ts'
import type { Manifest } from '#shared/book/manifest.ts'
import { bookShape } from '#workers/book-shape.ts'
import { crc32 } from './crc32.ts'

export type Rows = Readonly<Record<string, readonly unknown[]>>

/** A backup of these rows as the app writes it; tables that are not given are empty. */
export async function backupOf(rows: Rows, about: Partial<Manifest> = {}): Promise<Blob> {
  const scratch = blobScratch()
  const compressor = compressorHere(scratch)
  const entries = []
  for (const table of backedUp(bookShape.tables)) {
    const some = rows[table] ?? []
    const sink = compressor.compress(table)
    await sink.write(new TextEncoder().encode(linesOf(some)))
    entries.push({ table, rows: some.length, compressed: await sink.end() })
  }
  const manifest: Manifest = {
    format: 'the-usual-backup',
    formatVersion: 1,
    app: '0.1.0',
    schema: currentVersion,
    bookId: asId<BookId>('01931c2e-7c1a-7000-8000-0123456789ab'),
    seq: 0,
    at: instant(1_795_306_386_282),
    shop: 'The Test Shop',
    tables: Object.fromEntries(
      entries.map(({ table, rows: count, compressed }) => [
        table,
        { rows: count, sha256: compressed.sha256 },
      ]),
    ),
    ...about,
  }
  return (await packZip({ entries, manifest, scratch, compressor })).blob
}

/** The entries of a backup as text, for a test to change. */
export async function entriesOf(file: Blob): Promise<Map<string, string>> {
  const zip = new ZipReader(new BlobReader(file))
  const texts = new Map<string, string>()
  for (const entry of await zip.getEntries()) {
    if (!entry.directory) texts.set(entry.filename, await entry.getData(new TextWriter()))
  }
  await zip.close()
  return texts
}

/** A zip of any entries with any names, as somebody with an editor and a zip tool can make it. */
export function zipOf(entries: Iterable<readonly [string, string]>): Blob {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of entries) {
    const plain = Buffer.from(text)
    const packed = deflateRawSync(plain)
    const sizes = [crc32(0, plain), packed.length, plain.length]
    // Local header, central header and end record (PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16).
    const both = Buffer.concat([
      shorts(20, 0, 8, 0, 0x21),
      longs(...sizes),
      shorts(Buffer.byteLength(name), 0),
    ])
    const local = Buffer.concat([longs(0x04034b50), both, Buffer.from(name), packed])
    directory.push(
      Buffer.concat([
        longs(0x02014b50),
        shorts(20),
        both,
        shorts(0, 0, 0),
        longs(0, at),
        Buffer.from(name),
      ]),
    )
    parts.push(local)
    at += local.length
  }
  const size = directory.reduce((sum, each) => sum + each.length, 0)
  const count = directory.length
  const end = [longs(0x06054b50), shorts(0, 0, count, count), longs(size, at), shorts(0)]
  return new Blob([Buffer.concat([...parts, ...directory, ...end])])
}

const shorts = (...values: readonly number[]): Buffer => Buffer.from(new Uint16Array(values).buffer)
const longs = (...values: readonly number[]): Buffer => Buffer.from(new Uint32Array(values).buffer)
