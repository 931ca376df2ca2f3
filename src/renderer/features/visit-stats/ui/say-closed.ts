import { type Day, day, instantOf, plusDays, type Weekday } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import { withoutEnd } from '#shared/book/shut.ts'
import type { ClosedTime } from '../rules/closed-said.ts'
import { words } from '../words/en.ts'

/** "every Monday, from Monday, 9 March 2026", "Thursday, 24 December 2026 to …". */
export function sayClosed({ from, to, weekdays }: Omit<ClosedTime, 'why'>): Said {
  const first = sayFull(from)
  if (!weekdays)
    return from === to ? first : words.say('closedOn', { from: first, to: sayFull(to) })
  const days = sayWeekdays(weekdays)
  return to === withoutEnd
    ? words.say('closedWeekly', { days, from: first })
    : words.say('closedWeeklyTo', { days, from: first, to: sayFull(to) })
}

// i18next types no format with a colon in its name, so these two are built by hand.
const sayFull = (on: Day): Said => ({
  of: words.of,
  key: 'fullDay',
  with: { on: instantOf(on) },
})

const sayWeekday = (of: Weekday): Said => ({
  of: words.of,
  key: 'weekday',
  with: { on: instantOf(plusDays(aSunday, of)) },
})

const aSunday = day('2023-12-31')

const sayWeekdays = ([first = 1, ...rest]: readonly Weekday[]): Said =>
  rest.reduce(
    (one, other) => words.say('and', { one, other: sayWeekday(other) }),
    sayWeekday(first),
  )
