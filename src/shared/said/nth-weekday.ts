import { type Day, day, plusDays, type Weekday, weekdayOf } from '../base/day.ts'
import type { NthInMonth } from './when-pieces.ts'

/** The first or last such weekday of a month that is today or later. */
export function nextNthWeekday(weekday: Weekday, nth: NthInMonth, today: Day): Day {
  const thisMonth = nthWeekdayIn(today.slice(0, 7), weekday, nth)
  return thisMonth >= today ? thisMonth : nthWeekdayIn(monthAfter(today), weekday, nth)
}

/** `month`: "2026-12". */
function nthWeekdayIn(month: string, weekday: Weekday, nth: NthInMonth): Day {
  const first = day(`${month}-01`)
  if (nth === -1) {
    const last = plusDays(day(`${monthAfter(first)}-01`), -1)
    return plusDays(last, -((weekdayOf(last) - weekday + 7) % 7))
  }
  return plusDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1))
}

const monthAfter = (of: Day): string => plusDays(day(`${of.slice(0, 7)}-28`), 4).slice(0, 7)
