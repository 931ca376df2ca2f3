import type { Secret } from '#book/backup/sealed.ts'
import type { SealedBy } from '#book/backup/trouble.ts'
import type { Host } from '#platform/host.ts'
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
  /** Its manifest is not the one it was written with. */
  readonly isListEdited: boolean
}

/** Where a screen is after it looked; `asking` for the kind of secret that opens the file. */
export type AfterLook =
  | { readonly at: 'looking'; readonly looked: LookedIn }
  | { readonly at: 'choosing'; readonly trouble: Said }
  | { readonly at: 'asking'; readonly file: File; readonly by: SealedBy; readonly wrong?: Said }

/** Reads a whole backup; an encrypted one with the given secret, or else with this device's key. */
export async function lookIn(host: Host, file: File, given?: Secret): Promise<AfterLook> {
  try {
    const secret = given ?? (await silentKey(host))
    const found = await workOff('look', { file, ...(secret ? { secret } : {}) })
    const looking = (manifest: Manifest, isListEdited: boolean): AfterLook => ({
      at: 'looking',
      looked: { file, manifest, isListEdited, ...(given ? { secret: given } : {}) },
    })
    if (found.ok) return looking(found.value, false)
    const { error } = found
    if (error.kind === 'list-edited') return looking(error.manifest, true)
    if (error.kind !== 'locked')
      return { at: 'choosing', trouble: sayBackupTrouble(error, file.name) }
    const wrong = given ? { wrong: sayWrong(given, file) } : {}
    return { at: 'asking', file, by: error.by, ...wrong }
  } catch (thrown) {
    console.error(thrown)
    return { at: 'choosing', trouble: words.say('torn', { name: file.name }) }
  }
}

/** A device key that can't be read counts as none: the key sheet may still open the backup. */
export async function silentKey(host: Host): Promise<Secret | undefined> {
  const key = await deviceKey(host)
  return key.ok ? key.value : undefined
}

const sayWrong = (given: Secret, { name }: File): Said =>
  words.say(given.kind === 'identity' ? 'keyWrongLine' : 'keyWrongPassphrase', { name })
