import type { Secret } from '#book/backup/sealed.ts'
import type { BackupTrouble } from '#book/backup/trouble.ts'
import { impossible } from '#shared/base/assert.ts'

/** What is wrong with a backup, in one sentence, for a terminal. */
export function troubleSentence(
  trouble: BackupTrouble,
  name: string,
  given: Secret['kind'] | undefined,
): string {
  switch (trouble.kind) {
    case 'not-a-backup':
      return `${name} is not a backup of The Usual.`
    case 'empty-file':
      return `${name} is empty.`
    case 'too-big':
      return `${name} is larger than a backup can be.`
    case 'torn':
      return `${name} is damaged, a part is missing or was changed: ${trouble.detail}.`
    case 'newer':
      return `${name} was made by a newer version of The Usual${trouble.app ? ` (${trouble.app})` : ''}.`
    case 'edited':
      return `${name} is not as it was written: ${trouble.detail}.`
    case 'list-edited':
      return `${name} was changed after it was made: its manifest.json is not the one it was written with, though the records are what it lists.`
    case 'suspicious':
      return `${name} holds things no backup has: ${trouble.detail}.`
    case 'locked':
      return sayLocked(name, trouble.by, given)
    default:
      return impossible(trouble)
  }
}

function sayLocked(name: string, by: 'key' | 'passphrase', given: Secret['kind'] | undefined) {
  const option = by === 'key' ? '--key-file' : '--passphrase-file'
  const isTried = given === (by === 'key' ? 'identity' : 'passphrase')
  return isTried
    ? `${name} is encrypted, and what ${option} holds does not open it.`
    : `${name} is encrypted with a ${by}: give it with ${option}.`
}
