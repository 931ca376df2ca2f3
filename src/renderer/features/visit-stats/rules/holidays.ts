import Holidays from 'date-holidays'
import { type Day, isDay } from '#shared/base/day.ts'
import { dayFields } from '#shared/book/shop-settings.ts'

// The calendars of 200 countries are large: only the screen that offers them loads this file.

export type Holiday = { readonly day: Day; readonly name: string }
/** A country or a part of it: "DE", "DE-BY", "DE-BY-A". */
export type Place = { readonly code: string; readonly name: string }

/** The public holidays of a year, in order; a day with two of them once. */
export function holidaysIn(of: string, year: number, language: string): readonly Holiday[] {
  const [country = '', state = '', region = ''] = of.split('-')
  const found = new Map<Day, string>()
  for (const { date, name, type } of new Holidays(country, state, region).getHolidays(
    year,
    language,
  )) {
    const on = date.slice(0, 10)
    if (type !== 'public' || !isDay(on)) continue
    found.set(on, [...(found.has(on) ? [found.get(on)] : []), name].join(', '))
  }
  return [...found]
    .map(([day, name]) => ({ day, name }))
    .sort((one, other) => one.day.localeCompare(other.day))
}

export const countries = (language: string): readonly Place[] =>
  placesOf(new Holidays().getCountries(language), language)

/** The parts of a country that have holidays of their own. */
export const partsOf = (country: string, language: string): readonly Place[] =>
  placesOf(new Holidays().getStates(country, language), language, `${country}-`)

/** The towns and districts of such a part that have holidays of their own. */
export function regionsOf(part: string, language: string): readonly Place[] {
  const [country = '', state] = part.split('-')
  if (state === undefined) return []
  return placesOf(new Holidays().getRegions(country, state, language), language, `${part}-`)
}

const placesOf = (
  names: Readonly<Record<string, string>> | undefined,
  language: string,
  before = '',
): readonly Place[] =>
  Object.entries(names ?? {})
    .map(([code, name]) => ({ code: `${before}${code}`, name }))
    .filter(({ code }) => dayFields.holidaysOf.safeParse(code).success)
    .sort((one, other) => one.name.localeCompare(other.name, language))
