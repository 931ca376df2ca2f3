import type { RebuildTrouble } from '#book/backup/rebuild.ts'
import { impossible } from '#shared/base/assert.ts'
import type { Said } from '#shared/base/said.ts'
import type { HostFailure } from '#shared/host/contract.ts'
import { words } from '../words/en.ts'

/** Why a file was not restored, in words: what happened, what is safe, what to do. */
export function sayBackupTrouble(
  trouble: RebuildTrouble | { readonly kind: 'disk-full' },
  name: string,
): Said {
  switch (trouble.kind) {
    case 'not-a-backup':
      return words.say('notABackup', { name })
    case 'empty-file':
      return words.say('emptyFile', { name })
    case 'too-big':
      return words.say('tooBig', { name })
    case 'torn':
      return words.say('torn', { name })
    case 'newer': {
      const { app } = trouble
      return words.say('newer', { name, version: app ? words.say('newerVersion', { app }) : '' })
    }
    case 'edited':
      return words.say('edited', { name })
    case 'list-edited':
      return words.say('listEdited', { name })
    case 'suspicious':
      return words.say('suspicious', { name })
    case 'locked':
      return words.say(trouble.by === 'key' ? 'keyLocked' : 'keyLockedPassphrase', { name })
    case 'journal':
      return words.say('journalUnfit')
    case 'disk-full':
      return words.say('restoreFull')
    default:
      return impossible(trouble)
  }
}

/** Why no backup was written. */
export function sayKeepFailure(failure: Pick<HostFailure, 'code'>): Said {
  switch (failure.code) {
    case 'disk-full':
      return words.say('diskFull')
    case 'no-folder':
      return words.say('noFolder')
    case 'read-only':
    case 'not-allowed':
      return words.say('readOnly')
    case 'kept-out':
      return words.say('keptOut')
    case 'damaged':
      return words.say('damaged')
    case 'gone':
    case 'invalid':
    case 'unsupported':
    case 'failed':
      return words.say('failed')
    default:
      return impossible(failure.code)
  }
}
