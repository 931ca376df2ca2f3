import { type Day, day, instantOf, type Minute } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import { words } from './words/when-en.ts'

// Formats with a colon in their name are not among the typed values, so these two are said by hand.
export const sayClock = (at: Minute): Said => ({
  of: words.of,
  key: 'clock',
  // Any day without a change of clocks will do.
  with: { at: instantOf(day('2000-01-01'), at) },
})

export const sayOn = (on: Day): Said => ({
  of: words.of,
  key: 'onDay',
  with: { on: instantOf(on) },
})
