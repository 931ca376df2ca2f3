import { type Day, day, instantOf, type Minute } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import { words } from './words/when-en.ts'

// i18next types no format with a colon in its name, so these two are built by hand.
export const sayClock = (at: Minute): Said => ({
  of: words.of,
  key: 'clock',
  // Any day without a clock change will do.
  with: { at: instantOf(day('2000-01-01'), at) },
})

export const sayOn = (on: Day): Said => ({
  of: words.of,
  key: 'onDay',
  with: { on: instantOf(on) },
})
