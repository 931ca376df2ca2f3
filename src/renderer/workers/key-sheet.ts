import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { encode } from 'uqr'

/** What a key sheet shows: the secret line, its name, and its QR by row (true is dark). */
export type KeySheetContent = {
  readonly identity: string
  /** The public half: it tells sheets apart and reveals nothing. */
  readonly recipient: string
  readonly qr: readonly (readonly boolean[])[]
}

/** The sheet of this key, or of a new one. */
export async function keySheet(known?: string): Promise<KeySheetContent> {
  const identity = known ?? (await generateX25519Identity())
  const qr = encode(identity, { ecc: 'M', border: 2 })
  return { identity, recipient: await identityToRecipient(identity), qr: qr.data }
}
