import { type Day, day, plusDays, type Weekday, weekdayOf } from '../base/day.ts'
import { isLiving } from './living.ts'

/** A time when the shop is shut, both ends included: every day of it, or only these weekdays. */
export type Shut = {
  readonly from: Day
  readonly to: Day
  readonly weekdays?: readonly Weekday[]
  readonly deletedAt?: number
}

/** The last day of what has no end. */
export const withoutEnd: Day = day('9999-12-31')

export const isShut = (day: Day, times: readonly Shut[]): boolean =>
  times.some((each) => covers(each, day))

const covers = ({ from, to, weekdays, ...row }: Shut, day: Day): boolean =>
  from <= day && day <= to && isLiving(row) && (!weekdays || weekdays.includes(weekdayOf(day)))

/** That day or the next one on which the shop is open; absent when that is years away. */
export function nextOpen(from: Day, times: readonly Shut[]): Day | undefined {
  const near = times.filter((each) => each.to >= from)
  for (let ahead = 0; ahead <= furthest; ahead++) {
    const day = plusDays(from, ahead)
    if (!isShut(day, near)) return day
  }
  return undefined
}

const furthest = 1100

/** The question before something is agreed for a day on which the shop is shut. */
export type ClosedThen = {
  readonly kind: 'closed'
  readonly day: Day
  readonly days: readonly Day[]
}

/** Which day is meant, where the shop is shut on the one said: that one, or the next open one. */
export function askIfShut(day: Day, times: readonly Shut[]): ClosedThen | undefined {
  if (!isShut(day, times)) return undefined
  const open = nextOpen(day, times)
  return { kind: 'closed', day, days: open === undefined ? [day] : [day, open] }
}
