import { type Day, daysBetween, type Minute, plusDays } from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import { readWhen } from '#shared/base/read-when.ts'
import type { DateOrder } from '#shared/base/when-phrases.ts'
import { isLiving } from '#shared/book/living.ts'
import type { Promised } from './model.ts'

/** A broken promise calls for an apology at the next visits, not forever. */
const apologiseFor = 14

export const isOpenPromise = (of: Promised): boolean => of.state === 'open' && isLiving(of)

/** Due today or earlier; later ones do not matter this morning. */
export const isDuePromise = (of: Promised, today: Day): boolean =>
  isOpenPromise(of) && of.due <= today

export const isLatePromise = (of: Promised, today: Day): boolean =>
  isOpenPromise(of) && of.due < today

export const daysLate = (of: Promised, today: Day): number =>
  Math.max(0, daysBetween(of.due, today))

/** Most overdue first, then today's by time; one without a time comes after those with one. */
export const urgency = (of: Promised, today: Day): number =>
  isLatePromise(of, today) ? -daysLate(of, today) : (of.dueMinute ?? 1440) / 1441

export const soonestPromiseFirst = (one: Promised, other: Promised): number =>
  one.due.localeCompare(other.due) || (one.dueMinute ?? 1440) - (other.dueMinute ?? 1440)

export type ReadPromise = {
  /** Absent while only a day is typed. */
  readonly what?: string
  readonly due: Day
  readonly dueMinute?: Minute
  /** False: no day or time was given, so today is assumed: better early than late. */
  readonly said: boolean
}

/** What "call back thursday 2 pm" promises. */
export function readPromise(text: string, today: Day, order: DateOrder): ReadPromise {
  const { day, minute, rest } = readWhen(text, today, order)
  return present({
    what: rest === '' ? undefined : rest,
    due: day ?? today,
    dueMinute: minute,
    said: day !== undefined || minute !== undefined,
  })
}

/** A new day, or today at a new time; absent when neither is given. */
export function readNewTime(
  text: string,
  today: Day,
  order: DateOrder,
): Pick<ReadPromise, 'due' | 'dueMinute'> | undefined {
  const { day, minute, rest } = readWhen(text, today, order)
  // Only a time is expected here, so "monday 10" is unambiguous.
  const at = minute ?? (/^\d{1,2}$/.test(rest) ? readWhen(`at ${rest}`, today).minute : undefined)
  if (day === undefined && at === undefined) return undefined
  return present({ due: day ?? today, dueMinute: at })
}

export type ToMention = {
  readonly state: 'late' | 'due' | 'broken'
  readonly promise: Promised
}

/** The one promise to mention: late before due today before lately broken. */
export function worthMentioning(of: readonly Promised[], today: Day): ToMention | undefined {
  const due = of.filter((each) => isDuePromise(each, today)).sort(soonestPromiseFirst)[0]
  if (due) return { state: isLatePromise(due, today) ? 'late' : 'due', promise: due }
  const since = plusDays(today, -apologiseFor)
  const broken = of
    .filter((each) => each.state === 'broken' && isLiving(each) && (each.closed ?? '') >= since)
    .sort((one, other) => (other.closed ?? '').localeCompare(one.closed ?? ''))[0]
  return broken && { state: 'broken', promise: broken }
}
