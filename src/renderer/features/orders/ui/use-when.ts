import { useShop } from '#kit/use-shop.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { type Day, daysBetween, instantOf, type Minute } from '#shared/base/day.ts'
import { sayDay, sayFullDay, sayTime } from '#ui/say-day.ts'
import { words } from '../words/en.ts'

type SayWhen = (of: Day, at?: Minute) => string

/** "Thursday, 14:00", and once it is past, "was for 2 days ago". */
export function useWhen(): SayWhen {
  const w = useWords(words)
  const today = useToday()
  const near = useSaid((of, language) => sayNear(of, today, language))
  return (of, at) => (of < today ? w('wasFor', { when: near(of) }) : near(of, at))
}

/** With the full date, for reading back what was typed. */
export const useFullWhen = (): SayWhen => useSaid(sayFullDay)

/** A day to keep is told exactly: "next week" would not do for an order. */
function sayNear(of: Day, today: Day, language: string): string {
  const days = daysBetween(today, of)
  if (days < 0)
    return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day')
  if (days < 7) return sayDay(of, today, language)
  const short = { weekday: 'short', day: 'numeric', month: 'short' } as const
  return new Intl.DateTimeFormat(language, short).format(instantOf(of))
}

function useSaid(said: (of: Day, language: string) => string): SayWhen {
  const w = useWords(words)
  const { language } = useShop()
  return (of, at) =>
    at === undefined
      ? said(of, language)
      : w('at', { day: said(of, language), time: sayTime(at, language) })
}
