import { useLocale } from '#kit/use-locale.ts'
import { useShop } from '#kit/use-shop.ts'
import { useNow, useToday } from '#kit/use-today.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { minuteOf } from '#shared/base/day.ts'
import { PageTitle } from '#ui/PageTitle.tsx'
import { sayFullDay } from '#ui/say-day.ts'
import { countLate, countTold, partOfDay } from '../rules.ts'
import { words } from '../words/en.ts'
import type { Loaded } from './load-today.ts'

/** A good morning, the date, and the state of the shop in one line. */
export function Greeting({ loaded }: { readonly loaded: Loaded }) {
  const w = useWords(words)
  const locale = useLocale()
  const today = useToday()
  const minute = minuteOf(useNow(60_000))
  const weather = useWeather(loaded)
  const date = sayFullDay(today, locale)
  return (
    <PageTitle
      title={w(partOfDay(minute))}
      screen={w('today')}
      more={weather === undefined ? date : w('dateAnd', { date, weather })}
    />
  )
}

/** "2 promises, 1 date coming, nothing late": each feature's summary of its rows. */
function useWeather(loaded: Loaded): string | undefined {
  const w = useWords(words)
  const say = useSay()
  const locale = useLocale()
  const { trade } = useShop()
  const rows = loaded.flatMap((each) => each.rows)
  if (rows.length === 0) return undefined
  const told = loaded.flatMap(({ part: { greeting }, rows }) => {
    const count = countTold(rows)
    return greeting && count > 0 ? [say(greeting(count, trade))] : []
  })
  const late = countLate(rows)
  const state = late === 0 ? w('nothingLate') : w('late', { count: late })
  return new Intl.ListFormat(locale, { type: 'unit' }).format([...told, state])
}
