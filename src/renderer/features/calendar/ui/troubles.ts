import { impossible } from '#shared/base/assert.ts'
import type { Said } from '#shared/base/said.ts'
import type { HostFailure } from '#shared/host/contract.ts'
import { words } from '../words/en.ts'

export type CalendarTrouble = HostFailure['code']

/** Why no calendar was written. */
export function sayTrouble(code: CalendarTrouble): Said {
  switch (code) {
    case 'disk-full':
      return words.say('diskFull')
    case 'read-only':
    case 'not-allowed':
    case 'kept-out':
      return words.say('refused')
    case 'invalid':
      return words.say('ours')
    case 'no-folder':
    case 'damaged':
    case 'gone':
    case 'unsupported':
    case 'failed':
      return words.say('failed')
    default:
      return impossible(code)
  }
}
