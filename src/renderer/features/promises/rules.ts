import {
  type Day,
  type DayMinute,
  daysBetween,
  isOver,
  type Minute,
  plusDays,
} from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import { isLiving } from '#shared/book/living.ts'
import { askIfShut, type ClosedThen, type Shut } from '#shared/book/shut.ts'
import type { Span } from '#shared/said/plain.ts'
import { readWhen, restOf } from '#shared/said/when.ts'
import type { WhenTrouble } from '#shared/said/when-day.ts'
import type { Repeat, SaidAt } from '#shared/said/when-pieces.ts'
import type { PartOfDay } from '#shared/said/when-words.ts'
import type { Promised } from './model.ts'

/** A broken promise calls for an apology at the next visits, not forever. */
const apologiseFor = 14

export const isOpenPromise = (of: Promised): boolean => of.state === 'open' && isLiving(of)

/** Due today or earlier; later ones do not matter this morning. */
export const isDuePromise = (of: Promised, today: Day): boolean =>
  isOpenPromise(of) && of.due <= today

export const isLatePromise = (of: Promised, now: DayMinute): boolean =>
  isOpenPromise(of) && isOver(of.due, of.dueMinute, now)

export const daysLate = (of: Promised, today: Day): number =>
  Math.max(0, daysBetween(of.due, today))

/** Most overdue first, then today's by time; one without a time comes after those with one. */
export const urgency = (of: Promised, today: Day): number =>
  of.due < today ? -daysLate(of, today) : (of.dueMinute ?? 1440) / 1441

export const soonestPromiseFirst = (one: Promised, other: Promised): number =>
  one.due.localeCompare(other.due) || (one.dueMinute ?? 1440) - (other.dueMinute ?? 1440)

export type ReadPromise = {
  /** Absent while only a day is typed. */
  readonly what?: string
  readonly due?: Day
  readonly dueMinute?: Minute
  readonly part?: PartOfDay
  readonly repeat?: Repeat
  readonly trouble?: PromiseTrouble
  /** The words that were understood as a day or a time. */
  readonly spans: readonly Span[]
}

export type PromiseTrouble = WhenTrouble | { readonly kind: 'no day' } | ClosedThen

/** What "call back thursday 2 pm" promises. */
export function readPromise(text: string, at: SaidAt): ReadPromise {
  const when = readWhen(text, at)
  const { day: due, minute: dueMinute, part, repeat, spans } = when
  const what = restOf(when)
  const noDay = due === undefined ? ({ kind: 'no day' } as const) : undefined
  return present({
    ...{ what: what === '' ? undefined : what, due, dueMinute, part, repeat, spans },
    trouble: when.trouble ?? noDay,
  })
}

/** The reading with the owner's own answer to which day; one when the shop is shut is asked. */
export function promiseWith(
  read: ReadPromise,
  answer: Day | undefined,
  shut: readonly Shut[],
): ReadPromise {
  const { trouble, ...rest } = read
  const isAboutDay =
    trouble && !['two times', 'unclear time', 'no such date'].includes(trouble.kind)
  if (answer !== undefined && isAboutDay) return { ...rest, due: answer }
  const closed = trouble || read.due === undefined ? undefined : askIfShut(read.due, shut)
  if (!closed) return read
  return answer === undefined ? { ...read, trouble: closed } : { ...read, due: answer }
}

/** A new day, or a new time for the next such moment. */
export function readNewTime(text: string, at: SaidAt): ReadPromise {
  const read = readPromise(text, at)
  // Only a time is expected here, so "monday 10" is unambiguous.
  const isHour = /^\d{1,2}$/.test(read.what ?? '') && read.dueMinute === undefined
  return isHour ? readPromise(text.replace(/\b(\d{1,2})\s*$/, 'at $1'), at) : read
}

export type ToMention = {
  readonly state: 'late' | 'due' | 'broken'
  readonly promise: Promised
}

/** The one promise to mention: late before due today before lately broken. */
export function worthMentioning(of: readonly Promised[], now: DayMinute): ToMention | undefined {
  const { today } = now
  const due = of.filter((each) => isDuePromise(each, today)).sort(soonestPromiseFirst)[0]
  if (due) return { state: isLatePromise(due, now) ? 'late' : 'due', promise: due }
  const since = plusDays(today, -apologiseFor)
  const broken = of
    .filter((each) => each.state === 'broken' && isLiving(each) && (each.closed ?? '') >= since)
    .sort((one, other) => (other.closed ?? '').localeCompare(one.closed ?? ''))[0]
  return broken && { state: 'broken', promise: broken }
}
