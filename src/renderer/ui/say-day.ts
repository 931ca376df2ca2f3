import { type Day, daysBetween, instantOf } from '#shared/base/day.ts'

/** What has been. Written while the clock was ahead, it is still to come: then its plain date. */
export const sayPast = (of: Day, today: Day, locale: string): string =>
  of > today ? sayShortDate(of, locale) : sayDay(of, today, locale)

/** As it follows "since": "Tuesday", "3 March", "October 2024"; never "17 months ago". */
export function saySince(of: Day, today: Day, locale: string): string {
  const days = daysBetween(of, today)
  if (days < 7) return sayPast(of, today, locale)
  const form = days < 300 ? ({ day: 'numeric' } as const) : ({ year: 'numeric' } as const)
  return new Intl.DateTimeFormat(locale, { month: 'long', ...form }).format(instantOf(of))
}

/** As people say it: "today", "yesterday", "Tuesday", "3 weeks ago", "in 2 months". */
export function sayDay(of: Day, today: Day, locale: string): string {
  const days = daysBetween(today, of)
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  if (Math.abs(days) <= 1) return relative.format(days, 'day')
  if (Math.abs(days) < 7) return weekday(of, locale)
  if (Math.abs(days) < 60) return relative.format(Math.round(days / 7), 'week')
  if (Math.abs(days) < 700) return relative.format(Math.round(days / 30.4), 'month')
  return relative.format(Math.round(days / 365.25), 'year')
}

/** An agreed day, exactly: "next week" is too vague for an order or a promise. */
export function sayNear(of: Day, today: Day, locale: string): string {
  const days = daysBetween(today, of)
  if (days < 0) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
  if (days < 7) return sayDay(of, today, locale)
  const short = { weekday: 'short', day: 'numeric', month: 'short' } as const
  return new Intl.DateTimeFormat(locale, short).format(instantOf(of))
}

/** In full, for hover, focus and print: "Tuesday, 3 March 2026". */
export const sayFullDay = (of: Day, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'full' }).format(instantOf(of))

/** "3 Mar 2026", short and with its year; never in figures alone. */
export const sayShortDate = (of: Day, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(instantOf(of))

/** A day to choose: "Friday 11 December", with its year when that is another. */
export const sayDate = (of: Day, today: Day, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(of.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
  }).format(instantOf(of))

/** A date that comes round: "14 May", "3 December 1941". */
export const sayYearDay = (
  { monthDay, year }: { readonly monthDay: string; readonly year?: number },
  locale: string,
): string =>
  new Intl.DateTimeFormat(locale, {
    ...{ day: 'numeric', month: 'long' },
    ...(year === undefined ? {} : { year: 'numeric' }),
    // Noon, in a year that has every date.
  }).format(new Date(year ?? 2000, Number(monthDay.slice(0, 2)) - 1, Number(monthDay.slice(3)), 12))

/** "16:12", or "4:12 PM" where that is usual. */
export const sayTime = (minutes: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(
    new Date(2000, 0, 1, Math.floor(minutes / 60), minutes % 60),
  )

const weekday = (of: Day, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(instantOf(of))
