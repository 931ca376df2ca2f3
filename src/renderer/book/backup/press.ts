import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { crc32 } from './crc32.ts'
import type { Scratch, ScratchFile } from './scratch.ts'

/** A table as it goes into the zip: deflated (RFC 1951), with what tells that it is whole. */
export type Pressed = {
  readonly blob: Blob
  /** Bytes before deflating, and their CRC-32 and SHA-256 (hex). */
  readonly size: number
  readonly crc: number
  readonly sha256: string
}

/** Bytes on their way somewhere; whoever gives them does not touch them again. */
export type Sink<Sum> = {
  readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>
  readonly end: () => Promise<Sum>
}

/** Who sums and deflates: this thread, or a helper so that reading goes on meanwhile. */
export type Presser = {
  readonly press: (name: string) => Sink<Pressed>
  /** SHA-256 in hex. */
  readonly sum: () => Sink<string>
  /** Lets go of whatever is half done. */
  readonly stop: () => Promise<void>
}

export function presserHere(scratch?: Pick<Scratch, 'begin'>): Presser {
  const open = new Set<ScratchFile>()
  return {
    press: (name) => {
      if (!scratch) throw new Error('A presser without a scratch only sums')
      return pressInto(scratch, name, open)
    },
    sum: () => {
      const hash = sha256.create()
      return {
        write: async (bytes) => void hash.update(bytes),
        end: async () => bytesToHex(hash.digest()),
      }
    },
    stop: async () => {
      for (const file of open) file.abandon()
      open.clear()
    },
  }
}

function pressInto(
  scratch: Pick<Scratch, 'begin'>,
  name: string,
  open: Set<ScratchFile>,
): Sink<Pressed> {
  const deflating = new CompressionStream('deflate-raw')
  const writer = deflating.writable.getWriter()
  const written = drain(deflating.readable, scratch, name, open)
  // Told to whoever writes next or ends; a rejection nobody has asked for yet is no stray one.
  written.catch(() => undefined)
  const hash = sha256.create()
  let size = 0
  let crc = 0
  return {
    write: async (bytes) => {
      hash.update(bytes)
      crc = crc32(crc, bytes)
      size += bytes.length
      await Promise.race([writer.write(bytes), written])
    },
    end: async () => {
      await Promise.race([writer.close(), written])
      return { blob: await written, size, crc, sha256: bytesToHex(hash.digest()) }
    },
  }
}

async function drain(
  deflated: ReadableStream<Uint8Array>,
  scratch: Pick<Scratch, 'begin'>,
  name: string,
  open: Set<ScratchFile>,
): Promise<Blob> {
  const file = await scratch.begin(name)
  open.add(file)
  try {
    for await (const bytes of deflated) file.write(bytes)
    return await file.close()
  } catch (thrown) {
    file.abandon()
    throw thrown
  } finally {
    open.delete(file)
  }
}
