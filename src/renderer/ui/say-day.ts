import { type Day, daysBetween } from '#shared/base/day.ts'
import { relativeFormat, utcFormat } from '#shared/base/formats.ts'

/** What has been. Written while the clock was ahead, it is still to come: then its plain date. */
export const sayPast = (of: Day, today: Day, locale: string): string =>
  of > today ? sayShortDate(of, locale) : sayDay(of, today, locale)

/** As it follows "since": "Tuesday", "3 March", "October 2024"; never "17 months ago". */
export function saySince(of: Day, today: Day, locale: string): string {
  const days = daysBetween(of, today)
  if (days < 7) return sayPast(of, today, locale)
  const form = days < 300 ? ({ day: 'numeric' } as const) : ({ year: 'numeric' } as const)
  return inForm(of, { month: 'long', ...form }, locale)
}

/** As people say it: "today", "yesterday", "Tuesday", "3 weeks ago", "in 2 months". */
export function sayDay(of: Day, today: Day, locale: string): string {
  const days = daysBetween(today, of)
  const relative = relativeFormat(locale, { numeric: 'auto' })
  if (Math.abs(days) <= 1) return relative.format(days, 'day')
  if (Math.abs(days) < 7) return weekday(of, locale)
  if (Math.abs(days) < 60) return relative.format(Math.round(days / 7), 'week')
  if (Math.abs(days) < 700) return relative.format(Math.round(days / 30.4), 'month')
  return relative.format(Math.round(days / 365.25), 'year')
}

/** An agreed day, exactly: "next week" is too vague for an order or a promise. */
export function sayNear(of: Day, today: Day, locale: string): string {
  const days = daysBetween(today, of)
  if (days < 0) return relativeFormat(locale, { numeric: 'auto' }).format(days, 'day')
  if (days < 7) return sayDay(of, today, locale)
  return inForm(of, { weekday: 'short', day: 'numeric', month: 'short' }, locale)
}

/** In full, for hover, focus and print: "Tuesday, 3 March 2026". */
export const sayFullDay = (of: Day, locale: string): string =>
  inForm(of, { dateStyle: 'full' }, locale)

/** "3 Mar 2026", short and with its year; never in figures alone. */
export const sayShortDate = (of: Day, locale: string): string =>
  inForm(of, { dateStyle: 'medium' }, locale)

/** A day to choose: "Friday 11 December", with its year when that is another. */
export const sayDate = (of: Day, today: Day, locale: string): string =>
  inForm(
    of,
    {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      ...(of.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
    },
    locale,
  )

/** A date that comes round: "14 May", "3 December 1941"; without its year in 2000, which has every date. */
export const sayYearDay = (
  { monthDay, year }: { readonly monthDay: string; readonly year?: number },
  locale: string,
): string =>
  utcFormat(locale, {
    ...{ day: 'numeric', month: 'long' },
    ...(year === undefined ? {} : { year: 'numeric' }),
  }).format(noonOf(`${year ?? 2000}-${monthDay}`))

/** "16:12", or "4:12 PM" where that is usual. */
export const sayTime = (minutes: number, locale: string): string =>
  utcFormat(locale, { timeStyle: 'short' }).format(minutes * 60_000)

/** In any other form. */
export const inForm = (of: Day, form: Intl.DateTimeFormatOptions, locale: string): string =>
  utcFormat(locale, form).format(noonOf(of))

const weekday = (of: Day, locale: string): string => inForm(of, { weekday: 'long' }, locale)

const noonOf = (of: string): number => Date.parse(`${of}T12:00Z`)
