import type { Day } from '#shared/base/day.ts'
import { isShut } from '#shared/book/shut.ts'
import type { ClosedPeriod } from '../model.ts'

/** Days the shop was open and visited, newest first, as far back as anyone may still be missed. */
export type ShopCalendar = { readonly today: Day; readonly shopDays: readonly Day[] }

/** Nobody is missed for longer. */
export const daysRemembered = 365

export const shopCalendar = (
  today: Day,
  visited: readonly Day[],
  closed: readonly ClosedPeriod[],
): ShopCalendar => ({
  today,
  shopDays: visited
    .filter((each) => each <= today && !isShut(each, closed))
    .sort()
    .reverse(),
})

/** Shop days after `last`, including today once someone has been served. */
export function shopDaysSince(last: Day, { shopDays }: ShopCalendar): number {
  const at = shopDays.findIndex((each) => each <= last)
  return at < 0 ? shopDays.length : at
}
