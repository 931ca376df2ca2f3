import { type Day, daysBetween, instantOf } from '#shared/base/day.ts'
import { sayDay } from '#ui/say-day.ts'

/** As it follows "since": "Tuesday", "3 March", "October 2024"; never "17 months ago". */
export function saySinceDay(of: Day, today: Day, locale: string): string {
  const days = daysBetween(of, today)
  if (days < 7) return sayDay(of, today, locale)
  const form = days < 300 ? ({ day: 'numeric' } as const) : ({ year: 'numeric' } as const)
  return new Intl.DateTimeFormat(locale, { month: 'long', ...form }).format(instantOf(of))
}
