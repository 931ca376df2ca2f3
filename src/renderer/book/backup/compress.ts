import type { Scratch, ScratchFile } from './scratch.ts'
import { hexOf, sha256Kept } from './sha256.ts'

/** A table as it goes into the zip: deflated (RFC 1951), with what tells that it is whole. */
export type Compressed = {
  readonly blob: Blob
  /** Bytes before deflating, and their CRC-32 and SHA-256 (hex). */
  readonly size: number
  readonly crc: number
  readonly sha256: string
  /** SHA-256 of each part as it was given: the platform sums parts twenty times as fast as a whole. */
  readonly parts: readonly { readonly size: number; readonly sha256: ArrayBuffer }[]
}

/** What tells whether bytes that are read back are those that were written. */
export type Written = Pick<Compressed, 'parts' | 'sha256'>

/** Bytes on their way somewhere; whoever gives them does not touch them again. */
export type Sink<Sum> = {
  readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>
  readonly end: () => Promise<Sum>
}

/** Who sums and deflates: this thread, or a helper so that reading goes on meanwhile. */
export type Compressor = {
  readonly compress: (name: string) => Sink<Compressed>
  /** SHA-256 in hex. */
  readonly sum: () => Sink<string>
  /** The same of what was compressed a moment ago, if these are the very bytes; else something else. */
  readonly sumAgain: (written: Written) => Sink<string>
  /** Lets go of whatever is half done. */
  readonly stop: () => Promise<void>
}

export function compressorHere(scratch?: Pick<Scratch, 'begin'>): Compressor {
  const open = new Set<ScratchFile>()
  return {
    compress: (name) => {
      if (!scratch) throw new Error('A compressor without a scratch only sums')
      return compressInto(scratch, name, open)
    },
    sum: () => {
      const hash = sha256Kept()
      return { write: async (bytes) => hash.update(bytes), end: hash.hex }
    },
    sumAgain: readingBack,
    stop: async () => {
      for (const file of open) file.abandon()
      open.clear()
    },
  }
}

/**
 * For reading back what was compressed a moment ago: holds every part against its own sum, and answers
 * with the sum of the whole that those very parts were given when they were written.
 */
function readingBack({ parts, sha256 }: Written): Sink<string> {
  let at = 0
  let filled = 0
  let part = new Uint8Array(parts[0]?.size ?? 0)
  const same: Promise<boolean>[] = []
  return {
    write: async (bytes) => {
      for (let from = 0; from < bytes.length; ) {
        const some = bytes.subarray(from, from + part.length - filled)
        if (some.length === 0) throw new Error('More was read back than was written')
        part.set(some, filled)
        filled += some.length
        from += some.length
        if (filled < part.length) continue
        same.push(isSame(part, parts[at]?.sha256))
        part = new Uint8Array(parts[++at]?.size ?? 0)
        filled = 0
      }
    },
    end: async () => {
      const all = await Promise.all(same)
      const isWhole = all.length === parts.length && filled === 0 && all.every((each) => each)
      return isWhole ? sha256 : 'not as it was written'
    },
  }
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<Compressed['parts'][number]> {
  return { size: bytes.length, sha256: await crypto.subtle.digest('SHA-256', bytes) }
}

async function isSame(bytes: Uint8Array<ArrayBuffer>, wanted?: ArrayBuffer): Promise<boolean> {
  const { sha256 } = await digestOf(bytes)
  return wanted !== undefined && hexOf(new Uint8Array(sha256)) === hexOf(new Uint8Array(wanted))
}

function compressInto(
  scratch: Pick<Scratch, 'begin'>,
  name: string,
  open: Set<ScratchFile>,
): Sink<Compressed> {
  const deflating = new CompressionStream('gzip')
  const writer = deflating.writable.getWriter()
  const written = drain(deflating.readable, scratch, name, open)
  // Told to whoever writes next or ends; a rejection nobody has asked for yet is no stray one.
  written.catch(() => undefined)
  const hash = sha256Kept()
  const parts: Promise<Compressed['parts'][number]>[] = []
  let size = 0
  return {
    write: async (bytes) => {
      parts.push(digestOf(bytes))
      hash.update(bytes)
      size += bytes.length
      await Promise.race([writer.write(bytes), written])
    },
    end: async () => {
      await Promise.race([writer.close(), written])
      const sha256 = await hash.hex()
      return { ...(await written), size, sha256, parts: await Promise.all(parts) }
    },
  }
}

async function drain(
  gzip: ReadableStream<Uint8Array>,
  scratch: Pick<Scratch, 'begin'>,
  name: string,
  open: Set<ScratchFile>,
): Promise<Pick<Compressed, 'blob' | 'crc'>> {
  const file = await scratch.begin(name)
  open.add(file)
  try {
    const frame = unframed((bytes) => file.write(bytes))
    for await (const bytes of gzip) frame.take(bytes)
    return { crc: frame.end(), blob: await file.close() }
  } catch (thrown) {
    file.abandon()
    throw thrown
  } finally {
    open.delete(file)
  }
}

const header = 10
const trailer = 8

/**
 * What is deflated inside of a gzip file (RFC 1952), and the CRC-32 it ends with: so the platform
 * counts that too, ten times as fast as it could be done here. Its header has no optional fields.
 */
function unframed(give: (deflated: Uint8Array) => void) {
  let ahead = header
  let kept = new Uint8Array(0)
  return {
    take: (bytes: Uint8Array): void => {
      const skipped = Math.min(ahead, bytes.length)
      ahead -= skipped
      const end = new Uint8Array(kept.length + bytes.length - skipped)
      end.set(kept)
      end.set(bytes.subarray(skipped), kept.length)
      const given = Math.max(0, end.length - trailer)
      if (given > 0) give(end.subarray(0, given))
      kept = end.slice(given)
    },
    end: (): number => new DataView(kept.buffer).getUint32(0, true),
  }
}
