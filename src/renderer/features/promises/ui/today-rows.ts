import type { Records } from '#book/records.ts'
import type { RowKey, TodayRow } from '#kit/parts/today.ts'
import { sayClock } from '#kit/say-when.ts'
import { type Day, type DayMinute, type Instant, minuteOf } from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import type { Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
import { keepPromise } from '../deeds.ts'
import type { Promised } from '../model.ts'
import { dueBy } from '../repo.ts'
import { daysLate, isLatePromise, urgency } from '../rules.ts'
import { words } from '../words/en.ts'
import { BreakPanel } from './BreakPanel.tsx'
import { MovePromisePanel } from './MovePromisePanel.tsx'
import { withMove } from './say-moved.ts'

export async function promisesToday(
  records: Records,
  today: Day,
  at: Instant,
): Promise<readonly TodayRow[]> {
  const now = { today, minute: minuteOf(at) }
  return (await dueBy(records, today)).map((promise) => ({
    key: `promise:${promise.id}`,
    group: 'today',
    customerId: promise.customerId,
    words: withMove(promise, wordsOf(promise, now)),
    order: urgency(promise, today),
    tone: isLatePromise(promise, now) ? 'broken' : 'due',
    ...(promise.due === today ? present({ minute: promise.dueMinute }) : {}),
    keys: promiseKeys(promise),
  }))
}

/** What can be done to an open promise, on any list of rows. */
export const promiseKeys = ({ id }: Promised): readonly RowKey[] => [
  { letter: 'K', label: words.say('kept'), deed: keepPromise, input: { id } },
  { letter: 'M', label: words.say('move'), Panel: MovePromisePanel, about: id },
  { letter: 'B', label: words.say('broken'), Panel: BreakPanel, about: id },
]

function wordsOf(promise: Promised, now: DayMinute): Said {
  const what = shorten(promise.what, 160)
  const { dueMinute } = promise
  if (promise.due < now.today)
    return words.say('late', { count: daysLate(promise, now.today), what })
  if (dueMinute === undefined) return words.say('dueToday', { what })
  const at = { time: sayClock(dueMinute), what }
  return isLatePromise(promise, now) ? words.say('lateToday', at) : words.say('dueTodayAt', at)
}
