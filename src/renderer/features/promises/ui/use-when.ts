import { useShop } from '#kit/use-shop.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import type { Day, Minute } from '#shared/base/day.ts'
import { sayFullDay, sayNear, sayTime } from '#ui/say-day.ts'
import { words } from '../words/en.ts'

type SayWhen = (of: Day, at?: Minute) => string

/** "Thursday, 14:00", and once it is past, "was due 2 days ago". */
export function useWhen(): SayWhen {
  const w = useWords(words)
  const today = useToday()
  const near = useSaid((of, language) => sayNear(of, today, language))
  return (of, at) => (of < today ? w('wasDue', { when: near(of) }) : near(of, at))
}

/** With the full date, for reading back what was typed. */
export const useFullWhen = (): SayWhen => useSaid(sayFullDay)

function useSaid(said: (of: Day, language: string) => string): SayWhen {
  const w = useWords(words)
  const { language } = useShop()
  return (of, at) =>
    at === undefined
      ? said(of, language)
      : w('at', { day: said(of, language), time: sayTime(at, language) })
}
