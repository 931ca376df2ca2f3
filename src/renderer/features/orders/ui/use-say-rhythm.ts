import { useLocale } from '#kit/use-locale.ts'
import { useSayBeside } from '#kit/use-say-said.ts'
import { useToday } from '#kit/use-today.ts'
import type { Day } from '#shared/base/day.ts'
import { repeatOf } from '#shared/said/recurrence.ts'
import { sayNear } from '#ui/say-day.ts'
import type { OrderRepeat } from '../model.ts'

/** "every Saturday"; a rule from elsewhere is shown as it is written. */
export function useSayRhythm(): (of: Pick<OrderRepeat, 'rule'>) => string {
  const sayBeside = useSayBeside()
  return ({ rule }) => {
    const repeat = repeatOf(rule)
    return repeat ? sayBeside({ repeat }).join('') : rule
  }
}

/** "Saturday · Sat, 14 Mar · Sat, 21 Mar". */
export function useSayDays(): (days: readonly Day[]) => string {
  const locale = useLocale()
  const today = useToday()
  return (days) => days.map((each) => sayNear(each, today, locale)).join(' · ')
}
