import type { Records } from '#book/records.ts'
import type { Day, Instant } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { Trade } from '#shared/book/shop-settings.ts'
import type { TodayRow } from './today.ts'

/**
 * What a feature brings when the shop closes. Orders: who else came in 10, orders not collected 20,
 * promises without an answer 30, the slate 40.
 */
export type ClosingPart = {
  readonly order: number
  readonly title?: Said | ((trade: Trade) => Said)
  /** What the title alone does not say. */
  readonly about?: Said
  /** In this trade alone are its rows shown; absent: in both. */
  readonly trade?: Trade
  /** Still open on this day. A row's first key is its tick. */
  readonly load?: (records: Records, today: Day, now: Instant) => Promise<readonly ClosingRow[]>
  /** How many are left, said with good night; absent: nothing is said of them. */
  readonly left?: (count: number, trade: Trade) => Said
  /** What was done that day: "41 people", "2 promises kept". Absent where there is nothing. */
  readonly done?: (records: Records, today: Day) => Promise<Said | undefined>
  /** How the owner does over time, said with good night only when they ask for it. */
  readonly own?: (records: Records, today: Day) => Promise<readonly Said[]>
  /** What comes first on the day after. */
  readonly next?: (records: Records, tomorrow: Day) => Promise<NextUp | undefined>
}

/** A row whose title says all of it has no words but its name. */
export type ClosingRow = TodayRow | (Omit<OfCustomer, 'words'> & { readonly words?: undefined })
type OfCustomer = Extract<TodayRow, { readonly customerId: CustomerId }>

export type NextUp = {
  readonly customerId: CustomerId
  readonly words: Said
  /** 1440 where no time is agreed. */
  readonly minute: number
}
