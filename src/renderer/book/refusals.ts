import { impossible } from '#shared/base/assert.ts'
import type { Said } from '#shared/base/said.ts'
import type { CommitFailure } from './commit.ts'
import type { Kept } from './undo.ts'
import { words } from './words/en.ts'

/** Why nothing was written, as the owner reads it. */
export function explain(failure: CommitFailure): Said {
  switch (failure.code) {
    case 'stale':
      return words.say('stale')
    case 'orphan':
      return words.say('orphan')
    case 'retired':
      return words.say('retired')
    case 'disk-full':
      return words.say('diskFull')
    case 'failed':
      return words.say('failed')
    default:
      return impossible(failure)
  }
}

/** Why an undo did nothing, by the first row that stood in its way. */
export function explainKept(kept: readonly Kept[]): Said {
  const because = kept[0]?.because
  if (!because) return words.say('nothingToUndo')
  switch (because.reason) {
    case 'changed-since':
      return words.say('changedSince')
    case 'gone':
      return words.say('alreadyGone')
    case 'in-use':
      return words.say('inUse')
    case 'reference-gone':
      return words.say('referenceGone')
    case 'belongs-to-kept':
      return words.say('changedSince')
    default:
      return impossible(because)
  }
}
