import type { Day, Minute } from '#shared/base/day.ts'
import { sayFullDay, sayNear, sayTime } from '#ui/say-day.ts'
import { useLocale } from './use-locale.ts'
import { useToday } from './use-today.ts'
import { useWords } from './use-words.ts'
import { words } from './words/when-en.ts'

export type SayWhen = (of: Day, at?: Minute) => string

/** "Thursday, 14:00"; a past day has no hour and is put as `over` says. */
export function useNearWhen(over: (when: string) => string): SayWhen {
  const today = useToday()
  const near = useSaid((of, locale) => sayNear(of, today, locale))
  return (of, at) => (of < today ? over(near(of)) : near(of, at))
}

/** With the full date, for reading back what was typed. */
export const useFullWhen = (): SayWhen => useSaid(sayFullDay)

function useSaid(said: (of: Day, locale: string) => string): SayWhen {
  const w = useWords(words)
  const locale = useLocale()
  return (of, at) =>
    at === undefined
      ? said(of, locale)
      : w('at', { day: said(of, locale), time: sayTime(at, locale) })
}
