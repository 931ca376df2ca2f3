import { impossible } from '#shared/base/assert.ts'
import type { Said } from '#shared/base/said.ts'
import type { CommitFailure } from './commit-failure.ts'
import type { UnfitRow } from './row-check.ts'
import type { Kept } from './undo.ts'
import { words } from './words/en.ts'

/** Why nothing was written, in the owner's words. */
export function explain(failure: CommitFailure, fieldName: FieldName): Said {
  switch (failure.code) {
    case 'stale':
      return words.say('stale')
    case 'orphan':
      return words.say('orphan')
    case 'unfit':
      return explainUnfit(failure.row, fieldName)
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

/** What the owner calls a field of a table. */
export type FieldName = (table: string, field: string) => Said

function explainUnfit({ table, field, why }: UnfitRow, fieldName: FieldName): Said {
  const where = fieldName(table, field)
  switch (why.is) {
    case 'too-long':
      return words.say('fieldFull', { where, most: why.most, size: why.size })
    case 'too-many':
      return words.say('listFull', { where, most: why.most })
    case 'wrong':
      return words.say('fieldWrong', { where })
    default:
      return impossible(why)
  }
}

/** Why a deed refused its input: the owner sees the field, so it is not named. */
export function explainInput(why: UnfitRow['why']): Said {
  switch (why.is) {
    case 'too-long':
      return words.say('tooLong', { most: why.most, size: why.size })
    case 'too-many':
      return words.say('tooMany', { most: why.most })
    case 'wrong':
      return words.say('unreadable')
    default:
      return impossible(why)
  }
}

/** Why an undo did nothing, by the first row that prevented it. */
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
    case 'refused':
      return because.why
    default:
      return impossible(because)
  }
}
