import { type Day, plusDays } from '#shared/base/day.ts'
import type { Holiday, Place } from './holidays.ts'
import { likelyCountry } from './likely-country.ts'

/** Of the twelve months from today on. */
export function comingHolidays(
  today: Day,
  ofYear: (year: number) => readonly Holiday[],
): readonly Holiday[] {
  const year = Number(today.slice(0, 4))
  const until = plusDays(today, 365)
  return [...ofYear(year), ...ofYear(year + 1)].filter(({ day }) => today <= day && day < until)
}

/** The choice a list begins with; absent where nothing says which country it is. */
export function firstCountry(
  countries: readonly Place[],
  language: string,
  currency: string,
): string | undefined {
  const likely = likelyCountry(language, currency)
  return countries.find(({ code }) => code === likely)?.code
}
