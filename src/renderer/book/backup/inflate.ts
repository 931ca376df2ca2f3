import type { FileEntry } from '@zip.js/zip.js'

/**
 * An entry as it unpacks, as a gzip file (RFC 1952) around what is deflated in it, so that the
 * platform counts its CRC-32 and length as well: several times as quick as counting them here.
 */
export async function* inflated(entry: FileEntry): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new DecompressionStream('gzip')
  const fed = feed(entry, writable.getWriter())
  // Told by the reader as well, or below; until then it is no stray one.
  fed.catch(() => undefined)
  const reader = readable.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      yield value
    }
    await fed
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

const header = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff)

async function feed(
  entry: FileEntry,
  writer: WritableStreamDefaultWriter<BufferSource>,
): Promise<void> {
  try {
    await writer.write(header)
    const write = (bytes: Uint8Array<ArrayBuffer>): Promise<void> => writer.write(bytes)
    await entry.getData(new WritableStream({ write }, { highWaterMark: 4 }), { passThrough: true })
    await writer.write(trailerOf(entry))
    await writer.close()
  } catch (thrown) {
    await writer.abort(thrown).catch(() => undefined)
    throw thrown
  }
}

function trailerOf({ signature = 0, uncompressedSize }: FileEntry): Uint8Array<ArrayBuffer> {
  const trailer = new DataView(new ArrayBuffer(8))
  trailer.setUint32(0, signature, true)
  trailer.setUint32(4, uncompressedSize % 2 ** 32, true)
  return new Uint8Array(trailer.buffer)
}
