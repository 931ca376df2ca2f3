import { goTo } from '#kit/go-to.ts'
import type { TodayRow } from '#kit/parts/today.ts'
import { sayClock } from '#kit/say-when.ts'
import type { Day } from '#shared/base/day.ts'
import { useMissed } from '../state.ts'
import { words } from '../words/en.ts'

/** One row for all that came due while the app was closed. */
export function missedRows(today: Day): readonly TodayRow[] {
  const { on, times } = useMissed.getState()
  const [first] = times
  if (on !== today || first === undefined) return []
  return [
    {
      key: `missed:${today}`,
      group: 'today',
      words:
        times.length === 1
          ? words.say('missedAt', { time: sayClock(first) })
          : words.say('missed', { count: times.length }),
      // What still has to be done comes first.
      order: 1000,
      to: goTo.today,
    },
  ]
}
