import type { DayMinute, Minute } from '#shared/base/day.ts'
import type { ShopSettings } from '#shared/book/shop-settings.ts'

/** A notice names nobody: it lies on a screen that anyone may see. */
export type Notice =
  | { readonly is: 'day'; readonly count: number }
  | { readonly is: 'near'; readonly minute: Minute; readonly count: number }

export type NoticeSettings = Pick<ShopSettings, 'noticeAt' | 'notices' | 'quietHours'>

/** Eight in the morning, where the owner has set no hour. */
export const usualHour = 8 * 60

/** Minutes before something with a time. */
const nearBefore = 15

/** After a longer stretch without a look the computer slept: what was missed is on Today. */
const longestLook = 5

type Due = { readonly today: number; readonly times: readonly Minute[] }

/**
 * What is told between two looks at the clock, the first not included: the day at the owner's hour,
 * and each time of the day once, shortly before. Nothing for what is overdue.
 */
export function noticesBetween(
  before: DayMinute,
  now: DayMinute,
  due: Due,
  settings: NoticeSettings,
): readonly Notice[] {
  const passed = minutesPassed(before, now)
  if (settings.notices === 'off' || isQuiet(now.minute, settings.quietHours)) return []
  const isAt = (minute: number): boolean => passed.includes(minute)
  const ofDay: readonly Notice[] =
    due.today > 0 && isAt(settings.noticeAt ?? usualHour) ? [{ is: 'day', count: due.today }] : []
  const near = [...new Set(due.times)].filter((minute) => isAt(minute - nearBefore))
  return [
    ...ofDay,
    ...near.map((minute) => ({
      is: 'near' as const,
      minute,
      count: due.times.filter((each) => each === minute).length,
    })),
  ]
}

/** The minutes of today since the last look; none after a sleep, and none of another day. */
function minutesPassed(before: DayMinute, now: DayMinute): readonly number[] {
  const from = before.today === now.today ? before.minute : -1
  const count = now.minute - from
  if (count <= 0 || count > longestLook) return []
  return Array.from({ length: count }, (_, at) => from + 1 + at)
}

/** The end is not quiet any more; hours that end before they begin go through the night. */
export function isQuiet(minute: number, hours: NoticeSettings['quietHours']): boolean {
  if (!hours) return false
  const { from, to } = hours
  return from <= to ? from <= minute && minute < to : minute >= from || minute < to
}

/** A backup becomes late without a Change. */
const readAtLeastEvery = 15

/** Whether what was due at that moment, in a book that did not change, is due now. */
export const mayStillHold = (read: DayMinute, now: DayMinute): boolean =>
  read.today === now.today && Math.abs(now.minute - read.minute) < readAtLeastEvery

/** Times of today that came while the app was not open: since the last deed, or since midnight. */
export const missedSince = (
  lastOpen: DayMinute,
  opened: DayMinute,
  times: readonly Minute[],
): readonly Minute[] => {
  const from = lastOpen.today === opened.today ? lastOpen.minute : -1
  return times.filter((minute) => from < minute && minute <= opened.minute)
}
