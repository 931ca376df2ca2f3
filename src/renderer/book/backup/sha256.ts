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

/** In lower case. */
export const hexOf = (bytes: Uint8Array): string => encode(bytes, true)
