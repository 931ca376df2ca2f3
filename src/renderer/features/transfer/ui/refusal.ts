import { impossible } from '#shared/base/assert.ts'
import type { Said } from '#shared/base/said.ts'
import type { ReportedReason } from '../rules/brought.ts'
import type { ListRefusal } from '../rules/list-file.ts'
import { words } from '../words/en.ts'

const megabyte = 1024 * 1024

/** Why a file was refused: what happened, that nothing was changed, what to do. */
export function sayRefusal(refusal: ListRefusal, name: string): Said {
  switch (refusal.code) {
    case 'empty':
      return words.say('emptyFile', { name })
    case 'too-big':
      return words.say('tooBig', {
        name,
        size: Math.ceil(refusal.bytes / megabyte),
        limit: refusal.limit / megabyte,
      })
    case 'too-many':
      return words.say('tooMany', { name, limit: refusal.limit })
    case 'not-a-list':
      return words.say('notAList', { name })
    case 'no-known-columns':
      return words.say('noColumns', { name })
    case 'not-people':
      return words.say('notPeople', { name })
    case 'only-a-header':
      return words.say('onlyHeader', { name })
    default:
      return impossible(refusal)
  }
}

export function sayReason(why: ReportedReason): Said {
  switch (why) {
    case 'nothing-to-know-them-by':
      return words.say('whyNobody')
    case 'card-not-closed':
      return words.say('whyNotClosed')
    case 'card-too-big':
      return words.say('whyTooBig')
    case 'card-unreadable':
      return words.say('whyUnreadable')
    case 'group-card':
      return words.say('whyGroup')
    case 'outside-a-card':
      return words.say('whyOutside')
    case 'erased':
      return words.say('whyErased')
    case 'quotes-broken':
      return words.say('whyQuotes')
    default:
      return impossible(why)
  }
}
