import type { Records } from '#book/records.ts'
import type { TodayRow } from '#kit/parts/today.ts'
import { sayClock } from '#kit/say-when.ts'
import type { Day } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
import { keepPromise } from '../deeds.ts'
import type { Promised } from '../model.ts'
import { dueBy } from '../repo.ts'
import { daysLate, isLatePromise, urgency } from '../rules.ts'
import { words } from '../words/en.ts'
import { BreakPanel } from './BreakPanel.tsx'
import { MovePromisePanel } from './MovePromisePanel.tsx'

export async function promisesToday(records: Records, today: Day): Promise<readonly TodayRow[]> {
  return (await dueBy(records, today)).map((promise) => ({
    key: `promise:${promise.id}`,
    group: 'today',
    customerId: promise.customerId,
    words: wordsOf(promise, today),
    order: urgency(promise, today),
    tone: isLatePromise(promise, today) ? 'broken' : 'due',
    keys: [
      { letter: 'K', label: words.say('kept'), deed: keepPromise, input: { id: promise.id } },
      { letter: 'M', label: words.say('move'), Panel: MovePromisePanel, about: promise.id },
      { letter: 'B', label: words.say('broken'), Panel: BreakPanel, about: promise.id },
    ],
  }))
}

function wordsOf(promise: Promised, today: Day): Said {
  const what = shorten(promise.what, 160)
  const { dueMinute } = promise
  if (isLatePromise(promise, today))
    return words.say('late', { count: daysLate(promise, today), what })
  if (dueMinute === undefined) return words.say('dueToday', { what })
  return words.say('dueTodayAt', { time: sayClock(dueMinute), what })
}
