import { addDays, differenceInCalendarDays, format } from 'date-fns'
import type { Brand } from './brand.ts'

/** A calendar day as `YYYY-MM-DD`; text order is time order. */
export type Day = Brand<string, 'Day'>

/** A moment as whole epoch milliseconds, from 1970 to the end of 9999 on any shop's clock. */
export type Instant = Brand<number, 'Instant'>

/** Minutes since local midnight, 0 to 1439. */
export type Minute = Brand<number, 'Minute'>

/** Monday is 1, Sunday is 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

// Only this file makes the three brands of time; `day` checks, the others come from a Date.
export function day(text: string): Day {
  if (!isDay(text)) throw new Error(`A day is YYYY-MM-DD, not ${JSON.stringify(text)}`)
  return text as Day
}

// By hand: a restore calls this a million times, and a Date for each costs more than the rest.
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const year = Number(text.slice(0, 4))
  const month = Number(text.slice(5, 7))
  const date = Number(text.slice(8))
  return year > 0 && date > 0 && date <= daysIn(year, month)
}

/** 0 for a month that does not exist. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  if (month < 1 || month > 12) return 0
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The end of 9999 where its day ends first, fourteen hours before Greenwich. */
const lastInstant = Date.UTC(9999, 11, 31, 10) - 1

/**
 * The nearest moment a shop can have. A wrong clock and a damaged file give others, and one that no
 * calendar has would end whatever shows it.
 */
export const instant = (milliseconds: number): Instant =>
  Math.min(lastInstant, Math.max(0, Math.trunc(milliseconds) || 0)) as Instant

/** The calendar day of a moment in local time, because a shop opens and closes by it. */
export const dayOf = (at: Instant): Day => asDay(instant(at))

export function minuteOf(at: Instant): Minute {
  const date = new Date(instant(at))
  return (date.getHours() * 60 + date.getMinutes()) as Minute
}

export const minute = (value: number): Minute => value as Minute

/** Local midnight of a day, plus minutes. */
export const instantOf = (of: Day, at: Minute = minute(0)): Instant => {
  const date = asDate(of)
  date.setHours(Math.floor(at / 60), at % 60)
  // A birthday may be before 1970.
  return date.getTime() as Instant
}

/** Stays at the first and the last day that can be written as one. */
export const plusDays = (from: Day, count: number): Day => {
  const date = addDays(asDate(from), count)
  const year = date.getFullYear()
  if (year > 9999) return day('9999-12-31')
  return year < 1 ? day('0001-01-01') : asDay(date)
}

/** A clock is corrected by less; what is further ahead was written while it was wrong. */
const corrected = 10 * 60_000

/** Whether this was written while the clock was ahead of `now`. */
export const isAhead = (at: Instant, now: Instant): boolean => at >= now + corrected

/** Now, to the minute. */
export type DayMinute = { readonly today: Day; readonly minute: Minute }

/** Whether an agreed day is over, or its time on that day. */
export const isOver = (
  of: Day,
  at: Minute | undefined,
  { today, minute: now }: DayMinute,
): boolean => of < today || (of === today && at !== undefined && at < now)

/** Calendar days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  differenceInCalendarDays(asDate(to), asDate(from))

export function weekdayOf(of: Day): Weekday {
  const sundayFirst = asDate(of).getDay()
  // getDay() is 0 to 6; the map onto 1 to 7 can't leave the union.
  return (sundayFirst === 0 ? 7 : sundayFirst) as Weekday
}

const asDay = (date: Date | number): Day => format(date, 'yyyy-MM-dd') as Day

// By hand too: visit stats need twenty weekdays while the owner waits for "Saved".
function asDate(text: string): Date {
  const date = new Date(2000, 0, 1)
  date.setFullYear(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8)))
  return date
}
