import { z } from 'zod'
import type { Brand } from '#shared/base/brand.ts'
import type { Day, Minute } from '#shared/base/day.ts'
import type { Money } from '#shared/base/money.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import {
  dayField,
  defineDerivedTable,
  defineTable,
  nobody,
  rowFields,
  weekdayField,
  words,
} from '#shared/book/table.ts'

/** A shop day on which a customer came, and the minute they were first served. */
export type VisitDay = { readonly day: Day; readonly minute: Minute }

/** One derived row per customer who has ever come: never in a backup, always recomputable. */
export type VisitStats = {
  readonly id: CustomerId
  /** Shop days with a purchase that was not voided, or a "came in" tick. */
  readonly visits: number
  readonly purchases: number
  /** Less refunds. */
  readonly spend: Money
  readonly last: Day
  /** The newest 20 visits, newest first. */
  readonly recent: readonly VisitDay[]
  /** Busiest hours of a weekday and of any day, as `hourKey` writes them; at most 12. */
  readonly hours: readonly string[]
  /** Median of the last 8 gaps in shop days; absent under 4 visits. */
  readonly rhythm?: number
}

/**
 * Derived: the days of a year on which anybody came, so that ten years are ten short rows.
 * `rules/shop-years.ts` places its days; a day without visits is 0, one with visits 1 (or their number,
 * in a book of before). It changes with the first customer of a day, and not with each. Packed numbers,
 * because a plain list costs the counter more to copy than all else it writes.
 */
export type ShopYear = { readonly id: string; readonly visits: Uint16Array }

/** A key of `rules/visit-hours.ts`: that a customer comes at an hour, and roughly how often. */
export type VisitHour = { readonly id: string }

export const visitStats = defineDerivedTable<VisitStats>('visitStats')
export const shopYears = defineDerivedTable<ShopYear>('shopYears')
export const visitHours = defineDerivedTable<VisitHour>('visitHours')

export type ClosedPeriodId = Brand<string, 'ClosedDaysId'>

const closed = z.strictObject({
  ...rowFields<ClosedPeriodId>(),
  from: dayField,
  /** The last day shut. */
  to: dayField,
  /** Only these days of the week; `to` is then far away. Absent: every day. */
  weekdays: z.exactOptional(z.array(weekdayField).min(1).max(7)),
  why: z.exactOptional(words(200)),
})
export type ClosedPeriod = z.infer<typeof closed>

/** When the shop is shut: such days do not count in gaps. */
export const closedDays = defineTable<ClosedPeriod>({
  name: 'closedDays',
  schema: closed,
  refers: {},
  person: nobody,
})
