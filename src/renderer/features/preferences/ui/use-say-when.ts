import { useCallback } from 'react'
import { useLocale } from '#kit/use-locale.ts'
import { useWords } from '#kit/use-words.ts'
import { sayTime } from '#ui/say-day.ts'
import type { Tastes } from '../repo.ts'
import { words } from '../words/en.ts'
import { weekdayNames } from './weekday-names.ts'

type When = NonNullable<Tastes['known'][number]['when']>

/** "Sat, Sun, 07:00 to 10:59". */
export function useSayWhen(): (when: When) => string {
  const w = useWords(words)
  const locale = useLocale()
  return useCallback(
    ({ weekdays = [], from, to }) => {
      const names = weekdayNames(locale)
      const days = weekdays.map((each) => names[each - 1]).join(', ')
      if (from === undefined && to === undefined) return days
      const hours = w('throughHour', {
        from: sayTime((from ?? 0) * 60, locale),
        to: sayTime((to ?? 23) * 60 + 59, locale),
      })
      return days === '' ? hours : `${days}, ${hours}`
    },
    [locale, w],
  )
}
