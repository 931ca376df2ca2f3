import { encode } from '@stablelib/hex'
import { SHA256 } from '@stablelib/sha256'

/** SHA-256 (FIPS 180-4) of bytes as they come; the platform sums only what is in memory as a whole. */
export type Sha256 = {
  readonly update: (bytes: Uint8Array) => void
  /** In lower case. */
  readonly hex: () => string
}

export function sha256(): Sha256 {
  const hash = new SHA256()
  return { update: (bytes) => void hash.update(bytes), hex: () => hexOf(hash.digest()) }
}

/** So much is kept for the platform to sum, ten times as fast as a script; what is larger is not kept. */
const keptAtMost = 32 * 1024 * 1024

/** The same, as fast as memory allows. It keeps the bytes: whoever gives them does not touch them again. */
export function sha256Kept() {
  const kept: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  let hash: Sha256 | undefined
  return {
    update: (bytes: Uint8Array<ArrayBuffer>): void => {
      size += bytes.length
      kept.push(bytes)
      if (!hash && size <= keptAtMost) return
      hash ??= sha256()
      for (const each of kept.splice(0)) hash.update(each)
    },
    hex: async (): Promise<string> => {
      if (hash) return hash.hex()
      const whole = new Uint8Array(size)
      let at = 0
      for (const each of kept.splice(0)) {
        whole.set(each, at)
        at += each.length
      }
      return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', whole)))
    },
  }
}

/** Of a short text, in lower-case hex. */
export const sha256Of = async (text: string): Promise<string> =>
  hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))

/** In lower case. */
export const hexOf = (bytes: Uint8Array): string => encode(bytes, true)
