import { type Day, isOver, type Minute } from '#shared/base/day.ts'
import { sayFullDay, sayNear, sayTime } from '#ui/say-day.ts'
import { useLocale } from './use-locale.ts'
import { useDayMinute } from './use-today.ts'
import { useWords } from './use-words.ts'
import { words } from './words/when-en.ts'

export type SayWhen = (of: Day, at?: Minute) => string

/** "Thursday, 14:00"; what is over is put as `over` says: "2 days ago", or today's "14:00". */
export function useNearWhen(over: (when: string) => string): SayWhen {
  const now = useDayMinute()
  const locale = useLocale()
  const near = useSaid((of, locale) => sayNear(of, now.today, locale))
  return (of, at) => {
    if (!isOver(of, at, now)) return near(of, at)
    return over(of < now.today || at === undefined ? near(of) : sayTime(at, locale))
  }
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
