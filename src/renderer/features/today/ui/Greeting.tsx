import { useShop } from '#kit/use-shop.ts'
import { useNow, useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { minuteOf } from '#shared/base/day.ts'
import { PageTitle } from '#ui/PageTitle.tsx'
import { sayFullDay } from '#ui/say-day.ts'
import { partOfDay, weatherOf } from '../rules.ts'
import { words } from '../words/en.ts'
import type { Loaded } from './load-today.ts'

/** A quiet good morning, the date, and the weather of the shop in one line. */
export function Greeting({ loaded }: { readonly loaded: Loaded }) {
  const w = useWords(words)
  const { language } = useShop()
  const today = useToday()
  const minute = minuteOf(useNow(60_000))
  const weather = useWeather(loaded)
  const date = sayFullDay(today, language)
  return (
    <PageTitle
      title={w(partOfDay(minute))}
      more={weather === undefined ? date : w('dateAnd', { date, weather })}
    />
  )
}

function useWeather(loaded: Loaded): string | undefined {
  const w = useWords(words)
  const { language, trade } = useShop()
  const { counts, late } = weatherOf(loaded)
  if (counts.size === 0) return undefined
  const of = (feature: string) => ({ count: counts.get(feature) ?? 0 })
  const told = [
    counts.has('orders') &&
      (trade === 'jobs' ? w('jobs', of('orders')) : w('orders', of('orders'))),
    counts.has('promises') && w('promises', of('promises')),
    counts.has('issues') && w('issues', of('issues')),
    counts.has('occasions') && w('dates', of('occasions')),
    late === 0 ? w('nothingBroken') : w('late', { count: late }),
  ].filter((each) => each !== false)
  return new Intl.ListFormat(language, { type: 'unit' }).format(told)
}
