import { BlobReader, configure, TextReader, ZipWriter } from '@zip.js/zip.js'
import {
  hasManifestSum,
  type Manifest,
  manifestEntry,
  manifestSumEntry,
  manifestSumLine,
  tableEntry,
} from '#shared/book/manifest.ts'
import type { Compressed, Compressor } from './compress.ts'
import type { Scratch } from './scratch.ts'
import { sha256Of } from './sha256.ts'

// The page's CSP allows no worker from a blob; the platform's own compression is as quick.
configure({ useWebWorkers: false, useCompressionStream: true })

export type PackedTable = {
  readonly table: string
  readonly rows: number
  readonly compressed: Compressed
}

/** Turns the bytes of the zip into those of the file, on their way: encryption. */
export type Seal = (
  zip: ReadableStream<Uint8Array<ArrayBuffer>>,
) => ReadableStream<Uint8Array> | Promise<ReadableStream<Uint8Array>>

type PackParts = {
  readonly entries: readonly PackedTable[]
  readonly manifest: Manifest
  readonly scratch: Scratch
  readonly compressor: Pick<Compressor, 'sum'>
  readonly seal?: Seal
  readonly signal?: AbortSignal
}

/** The compressed tables as one file, the manifest first and its sum last; summed on its way to the scratch. */
export async function packZip(
  parts: PackParts,
): Promise<{ readonly blob: Blob; readonly sha256: string }> {
  const { readable, writable } = new TransformStream<
    Uint8Array<ArrayBuffer>,
    Uint8Array<ArrayBuffer>
  >()
  const written = keep(parts, parts.seal ? await parts.seal(readable) : readable)
  // Told below; a rejection before that is no stray one.
  written.catch(() => undefined)
  const zip = new ZipWriter(writable, { lastModDate: new Date(parts.manifest.at) })
  await Promise.race([fill(zip, parts), written.then(endedEarly)])
  return written
}

async function fill(
  zip: ZipWriter<unknown>,
  { manifest, entries, signal }: PackParts,
): Promise<void> {
  const text = `${JSON.stringify(manifest, null, 2)}\n`
  await zip.add(manifestEntry, new TextReader(text))
  for (const { table, compressed } of entries) {
    signal?.throwIfAborted()
    await zip.add(tableEntry(table), new BlobReader(compressed.blob), {
      passThrough: true,
      compressionMethod: 8,
      uncompressedSize: compressed.size,
      crc32: compressed.crc,
    })
  }
  if (hasManifestSum(manifest))
    await zip.add(manifestSumEntry, new TextReader(manifestSumLine(await sha256Of(text))))
  await zip.close()
}

async function keep(
  { scratch, compressor }: Pick<PackParts, 'scratch' | 'compressor'>,
  stream: ReadableStream<Uint8Array>,
): Promise<{ readonly blob: Blob; readonly sha256: string }> {
  const file = await scratch.begin('whole')
  const sum = compressor.sum()
  try {
    for await (const bytes of stream) {
      file.write(bytes)
      await sum.write(bytes.slice())
    }
    return { blob: await file.close(), sha256: await sum.end() }
  } catch (thrown) {
    file.abandon()
    throw thrown
  }
}

/** The file may end at the very moment the zip does, but that comes to the same. */
const endedEarly = (): undefined => undefined
