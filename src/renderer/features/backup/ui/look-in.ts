import type { Secret } from '#book/backup/sealed.ts'
import type { SealedBy } from '#book/backup/trouble.ts'
import type { Host } from '#platform/host.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import type { Manifest } from '#shared/book/manifest.ts'
import { workOff } from '#workers/long-work.ts'
import { words } from '../words/en.ts'
import { deviceKey } from './key-sheet/device-key.ts'
import { sayBackupTrouble } from './troubles.ts'

export type LookedIn = {
  readonly file: File
  readonly manifest: Manifest
  /** The secret that opened it, if this computer's own key did not. */
  readonly secret?: Secret
}

export type NotSeen = {
  readonly said: Said
  /** The kind of secret that opens it, which the owner may have. */
  readonly locked?: SealedBy
}

/** Reads a whole backup; an encrypted one with the given secret, or else with this device's key. */
export async function lookIn(
  host: Host,
  file: File,
  given?: Secret,
): Promise<Result<LookedIn, NotSeen>> {
  try {
    const secret = given ?? (await silentKey(host))
    const manifest = await workOff('look', { file, ...(secret ? { secret } : {}) })
    if (manifest.ok)
      return ok({ file, manifest: manifest.value, ...(given ? { secret: given } : {}) })
    if (manifest.error.kind !== 'locked')
      return err({ said: sayBackupTrouble(manifest.error, file.name) })
    const { by } = manifest.error
    return err({
      said: given ? sayWrong(given, file) : sayBackupTrouble(manifest.error, file.name),
      locked: by,
    })
  } catch (thrown) {
    console.error(thrown)
    return err({ said: words.say('torn', { name: file.name }) })
  }
}

/** A device key that can't be read counts as none: the key sheet may still open the backup. */
export async function silentKey(host: Host): Promise<Secret | undefined> {
  const key = await deviceKey(host)
  return key.ok ? key.value : undefined
}

const sayWrong = (given: Secret, { name }: File): Said =>
  words.say(given.kind === 'identity' ? 'keyWrongLine' : 'keyWrongPassphrase', { name })
