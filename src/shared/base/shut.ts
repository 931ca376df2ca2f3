import { type Day, type Weekday, weekdayOf } from './day.ts'

/** When the shop is shut: both ends included, only on some days of the week where they are named. */
export type Shut = {
  readonly from: Day
  readonly to: Day
  readonly weekdays?: readonly Weekday[]
}

export const isShut = (on: Day, shut: readonly Shut[]): boolean =>
  shut.some(
    ({ from, to, weekdays }) =>
      from <= on && on <= to && (weekdays?.includes(weekdayOf(on)) ?? true),
  )
