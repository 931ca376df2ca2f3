import { impossible } from '#shared/base/assert.ts'
import type { Said } from '#shared/base/said.ts'
import { sayRhythm } from '../rules/rhythm-words.ts'
import { words } from '../words/en.ts'

/** "every 3 shop days", for use inside another sentence. */
export function rhythmSaid(rhythm: number): Said {
  const said = sayRhythm(rhythm)
  switch (said.every) {
    case 'day':
      return words.say('everyDay')
    case 'days':
      return words.say('everyDays', { days: said.count })
    case 'between':
      return words.say('everyBetween', { low: said.low, high: said.high })
    default:
      return impossible(said)
  }
}
