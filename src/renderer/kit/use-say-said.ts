import type { Weekday } from '#shared/base/day.ts'
import type { Repeat } from '#shared/said/when-pieces.ts'
import type { PartOfDay } from '#shared/said/when-words.ts'
import { useLocale } from './use-locale.ts'
import { useWords } from './use-words.ts'
import { words } from './words/when-en.ts'

type Said = { readonly part?: PartOfDay; readonly repeat?: Repeat }

/** "in the morning", "every Saturday": what was said of a day beside the day itself. */
export function useSayBeside(): (said: Said) => readonly string[] {
  const w = useWords(words)
  const locale = useLocale()
  const sayRepeat = ({ every: count, unit, weekdays = [], nth }: Repeat): string => {
    if (unit === 'day') return w('everyDay', { count })
    const days = sayWeekdays(weekdays, locale)
    if (nth !== undefined) return w('everyNth', { count, nth: w(nthWords[nth]), days })
    if (unit === 'month') return w('everyMonth', { count })
    if (weekdays.length === 0) return w('everyWeek', { count })
    return w('everyWeekOn', { count, days })
  }
  return ({ part, repeat }) => [...(part ? [w(part)] : []), ...(repeat ? [sayRepeat(repeat)] : [])]
}

const nthWords = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' } as const

function sayWeekdays(weekdays: readonly Weekday[], locale: string): string {
  const name = new Intl.DateTimeFormat(locale, { weekday: 'long' })
  // 1 January 2024 was a Monday.
  const names = weekdays.map((each) => name.format(new Date(2024, 0, each)))
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
}
