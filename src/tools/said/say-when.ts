import type { Minute } from '#shared/base/day.ts'
import { two } from '#shared/said/when-dates.ts'
import type { Repeat } from '#shared/said/when-pieces.ts'

/** "08:05"; absent for none. */
export const clock = (of: Minute | undefined): string | undefined =>
  of === undefined ? undefined : `${two(Math.floor(of / 60))}:${two(of % 60)}`

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const often = { day: 'daily', week: 'weekly', month: 'monthly' } as const

/** "weekly:sat", "2-weekly:fri", "monthly", "monthly:1mon". */
export function repeatText({ every, unit, weekdays, nth }: Repeat): string {
  const on = (weekdays ?? []).map((each) => `${nth ?? ''}${days[each - 1]}`).join(',')
  return `${every === 1 ? '' : `${every}-`}${often[unit]}${on === '' ? '' : `:${on}`}`
}
