import { useCallback } from 'react'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { sayTime } from '#ui/say-day.ts'
import type { Tastes } from '../repo.ts'
import { words } from '../words/en.ts'
import { weekdayNames } from './weekday-names.ts'

type When = NonNullable<Tastes['known'][number]['when']>

/** "Sat, Sun, 07:00 to 10:59". */
export function useSayWhen(): (when: When) => string {
  const w = useWords(words)
  const { language } = useShop()
  return useCallback(
    ({ weekdays = [], from, to }) => {
      const names = weekdayNames(language)
      const days = weekdays.map((each) => names[each - 1]).join(', ')
      if (from === undefined && to === undefined) return days
      const hours = w('throughHour', {
        from: sayTime((from ?? 0) * 60, language),
        to: sayTime((to ?? 23) * 60 + 59, language),
      })
      return days === '' ? hours : `${days}, ${hours}`
    },
    [language, w],
  )
}
