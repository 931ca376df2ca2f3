import { type Day, day, instantOf, type Minute, minute } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import { words } from './words/when-en.ts'

// i18next types no format with a colon in its name, so these two are built by hand.
export const sayClock = (at: Minute): Said => ({
  of: words.of,
  key: 'clock',
  // Any day without a clock change will do.
  with: { at: instantOf(day('2000-01-01'), at) },
})

/** "moved from 14:00 to 16:00", within one day; absent when neither time is known. */
export function sayMovedTime(from: Minute | undefined, to: Minute | undefined): Said | undefined {
  if (from === undefined)
    return to === undefined ? undefined : words.say('movedToTime', { to: sayClock(to) })
  return to === undefined
    ? words.say('movedToNoTime', { from: sayClock(from) })
    : words.say('movedTime', { from: sayClock(from), to: sayClock(to) })
}

/** A minute in the images of a Change. */
export const asMinute = (value: unknown): Minute | undefined =>
  typeof value === 'number' ? minute(value) : undefined

/** A day, with its time if there is one. */
export const sayOnAt = (on: Day, at: Minute | undefined): Said =>
  at === undefined
    ? sayOn(on)
    : { of: words.of, key: 'at', with: { day: sayOn(on), time: sayClock(at) } }

export const sayOn = (on: Day): Said => ({
  of: words.of,
  key: 'onDay',
  with: { on: instantOf(on) },
})
