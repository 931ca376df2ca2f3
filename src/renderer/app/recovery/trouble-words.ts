import type { Trouble } from '#book/open.ts'
import { impossible } from '#shared/base/assert.ts'
import type { Said } from '#shared/base/said.ts'
import { words } from '../words/en.ts'

/** What happened to the book, in the owner's words. */
export function sayWhatHappened(trouble: Trouble): Said {
  switch (trouble.kind) {
    case 'empty':
      return words.say('happenedEmpty')
    case 'missing':
      return words.say('happenedMissing')
    case 'behind':
      return words.say('happenedBehind', { count: trouble.of.seq - trouble.seq })
    case 'lost':
      return words.say('happenedLost')
    case 'will-not-open':
      return words.say('happenedWillNotOpen')
    case 'another-book':
      return words.say('happenedAnother')
    case 'retired':
      return words.say('happenedRetired')
    case 'stamp-unreadable':
      return words.say('happenedStamp')
    case 'stumbled':
      return words.say('happenedStumbled')
    default:
      return impossible(trouble)
  }
}

/** The technical detail, for the person who is asked for help. */
export const detailOf = (trouble: Trouble): string | undefined =>
  'detail' in trouble && trouble.detail ? trouble.detail : undefined
