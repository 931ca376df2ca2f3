import { type Minute, minute } from '#shared/base/day.ts'
import { two } from '#shared/said/when-dates.ts'

/** "08:05", as a time field needs it. */
export const clockTime = (of: Minute): string => `${two(Math.floor(of / 60))}:${two(of % 60)}`

/** What a time field holds; absent when it is no time of day. */
export function readClockTime(typed: string): Minute | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(typed) ?? []
  return hours === undefined ? undefined : minute(Number(hours) * 60 + Number(minutes))
}
