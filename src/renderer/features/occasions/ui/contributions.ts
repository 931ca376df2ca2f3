import type { Records } from '#book/records.ts'
import type { MentionPart } from '#kit/parts/counter.ts'
import type { TodayRow } from '#kit/parts/today.ts'
import { type Day, plusDays } from '#shared/base/day.ts'
import { coming, datesOf } from '../repo.ts'
import { daysUntil, isComing } from '../rules.ts'
import { words } from '../words/en.ts'
import { GivenPanel } from './GivenPanel.tsx'
import { sayComing } from './say.ts'

/** Upcoming dates, for a quiet hour: the nearest first. */
export async function datesToday(records: Records, today: Day): Promise<readonly TodayRow[]> {
  return (await coming(records, today)).map((occasion) => ({
    key: `occasion:${occasion.id}`,
    group: 'quiet',
    customerId: occasion.customerId,
    words: sayComing(occasion, today),
    order: daysUntil(occasion, today),
    keys: [{ letter: 'Y', label: words.say('given'), Panel: GivenPanel, about: occasion.id }],
  }))
}

export const mentionDate: MentionPart['load'] = async (records, customerId, { today }) => {
  const next = (await datesOf(records, customerId, today)).find((each) => isComing(each, today))
  if (!next) return undefined
  const on = plusDays(today, daysUntil(next, today))
  return { key: `occasion:${next.id}:${on}`, said: sayComing(next, today) }
}
