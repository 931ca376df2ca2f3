import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Seal } from './pack.ts'
import type { Scratch } from './scratch.ts'
import { type BackupTrouble, backupLimits, type SealedBy } from './trouble.ts'

/** What opens a `.usual.age` file (age-encryption.org/v1). */
export type Secret =
  /** X25519, as age writes it: "AGE-SECRET-KEY-1…". Sealing needs only the half it gives away. */
  | { readonly kind: 'identity'; readonly identity: string }
  | { readonly kind: 'passphrase'; readonly passphrase: string }

/** Encrypts the zip on its way out, a piece at a time. */
export const sealWith =
  (secret: Secret): Seal =>
  async (zip) => {
    const encrypter = new Encrypter()
    if (secret.kind === 'identity')
      encrypter.addRecipient(await identityToRecipient(secret.identity))
    else {
      // A second or so and 256 MB for each guess; twice that would be too much for an old till.
      encrypter.setScryptWorkFactor(18)
      encrypter.setPassphrase(secret.passphrase.normalize('NFC'))
    }
    return encrypter.encrypt(zip)
  }

const firstLine = 'age-encryption.org/v1\n'
/** age's own headers are a few hundred bytes; one without an end must not fill the memory. */
const longestHeader = 16 * 1024

/** How a file is sealed, by its header alone; nothing for one that is not. */
export async function sealedBy(file: Blob): Promise<SealedBy | 'torn' | undefined> {
  const header = new TextDecoder('latin1').decode(await file.slice(0, longestHeader).arrayBuffer())
  if (!header.startsWith(firstLine)) return undefined
  if (!/\n--- [\w+/]{43}\n/.test(header)) return 'torn'
  return header.startsWith('-> scrypt ', firstLine.length) ? 'passphrase' : 'key'
}

/** The zip inside, as a file of the scratch; one that is not sealed is given back as it is. */
export async function unseal(
  file: Blob,
  secret: Secret | undefined,
  scratch: Pick<Scratch, 'begin'>,
): Promise<Result<Blob, BackupTrouble>> {
  const by = await sealedBy(file)
  if (by === undefined) return ok(file)
  if (by === 'torn') return err({ kind: 'torn', detail: 'its seal has no end' })
  if (file.size > backupLimits.file) return err({ kind: 'too-big' })
  if (!secret || by !== kindOf(secret)) return err({ kind: 'locked', by })
  try {
    const decrypter = decrypterFor(secret)
    if (!decrypter) return err({ kind: 'locked', by })
    return ok(await keep(await decrypter.decrypt(streamOf(file)), scratch))
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'QuotaExceededError') throw thrown
    const isWrong = thrown instanceof Error && thrown.message.startsWith('no identity matched')
    return err(isWrong ? { kind: 'locked', by } : { kind: 'torn', detail: String(thrown) })
  }
}

const kindOf = (secret: Secret): SealedBy => (secret.kind === 'identity' ? 'key' : 'passphrase')

/** Nothing for a secret line that was mistyped: its own check sum tells. */
function decrypterFor(secret: Secret): Decrypter | undefined {
  const decrypter = new Decrypter()
  if (secret.kind === 'passphrase') {
    decrypter.addPassphrase(secret.passphrase.normalize('NFC'))
    return decrypter
  }
  try {
    decrypter.addIdentity(secret.identity)
    return decrypter
  } catch {
    return undefined
  }
}

// The library asks for a stream of its own realm's plainest kind.
const streamOf = (file: Blob): ReadableStream<Uint8Array> => file.stream()

async function keep(
  zip: ReadableStream<Uint8Array>,
  scratch: Pick<Scratch, 'begin'>,
): Promise<Blob> {
  const file = await scratch.begin('unsealed')
  try {
    for await (const bytes of zip) file.write(bytes)
    return await file.close()
  } catch (thrown) {
    file.abandon()
    throw thrown
  }
}
