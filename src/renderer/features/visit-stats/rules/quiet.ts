import { type Day, plusDays } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { VisitStats } from '../model.ts'
import { quietAfter } from '../rules.ts'
import { daysRemembered, type ShopCalendar, shopDaysSince } from './shop-calendar.ts'

/** The last visits that make someone of this rhythm missed: `from` is included, `before` is not. */
export type QuietSpan = { readonly from: Day; readonly before: Day }

/**
 * A span of days instead of a test of each customer, so that an index answers it. Absent when the
 * shop has not been open long enough to miss anyone.
 */
export function quietSpan(
  rhythm: number,
  factor: number,
  calendar: ShopCalendar,
): QuietSpan | undefined {
  const { today, shopDays } = calendar
  const before = shopDays[quietAfter(rhythm, factor)]
  if (before === undefined) return undefined
  const yearAgo = plusDays(today, -daysRemembered)
  const gone = shopDays[goneAfter(rhythm, factor)]
  return { from: gone !== undefined && gone > yearAgo ? gone : yearAgo, before }
}

/** After so many shop days someone is no longer expected. */
export const goneAfter = (rhythm: number, factor: number): number =>
  // At least twice the wait: otherwise a daily customer would be gone before being missed.
  Math.max(Math.floor(6 * rhythm), 2 * quietAfter(rhythm, factor))

export function isGone(of: VisitStats, factor: number, calendar: ShopCalendar): boolean {
  if (of.last < plusDays(calendar.today, -daysRemembered)) return true
  return of.rhythm !== undefined && shopDaysSince(of.last, calendar) > goneAfter(of.rhythm, factor)
}

/** What else is known of someone who has not come for long. */
export type Missed = {
  readonly stats: VisitStats
  /** The newest note about them: talking counts as seeing. */
  readonly lastWord?: Day
  readonly awayUntil?: Day
  /** Declined, ended, in the trash or merged into another card. */
  readonly leftAlone: boolean
  /** They have an open issue and rank first, as it may be the reason. */
  readonly unsettled: boolean
}

export type Quiet = {
  readonly stats: VisitStats
  readonly unsettled: boolean
  /** Shop days since they were here. */
  readonly since: number
}

/** The first few by statistics alone: all with an open issue, then the longest overdue. */
export const worthAsking = (
  found: readonly VisitStats[],
  unsettled: ReadonlySet<CustomerId>,
  calendar: ShopCalendar,
  limit: number,
): readonly VisitStats[] =>
  found
    .map((stats) => ({
      stats,
      unsettled: unsettled.has(stats.id),
      since: shopDaysSince(stats.last, calendar),
    }))
    .sort(firstToThinkOf)
    .slice(0, limit)
    .map(({ stats }) => stats)

/** Whom to contact in a quiet hour: those with an open issue first, then the longest overdue. */
export const rankQuiet = (
  missed: readonly Missed[],
  factor: number,
  calendar: ShopCalendar,
): readonly Quiet[] =>
  missed
    .filter(
      (each) => !each.leftAlone && !isAway(each, calendar) && isSilent(each, factor, calendar),
    )
    .map(({ stats, unsettled }) => ({
      stats,
      unsettled,
      since: shopDaysSince(stats.last, calendar),
    }))
    .sort(firstToThinkOf)

const firstToThinkOf = (one: Quiet, other: Quiet): number =>
  Number(other.unsettled) - Number(one.unsettled) || overdue(other) - overdue(one)

const isAway = ({ awayUntil }: Missed, { today }: ShopCalendar): boolean =>
  awayUntil !== undefined && awayUntil >= today

/** The wait starts again after days away or a conversation. */
function isSilent(
  { stats, lastWord, awayUntil }: Missed,
  factor: number,
  calendar: ShopCalendar,
): boolean {
  const contacts = [stats.last, lastWord, awayUntil].filter((each) => each !== undefined)
  const latest = contacts.sort().at(-1) ?? stats.last
  const wait = quietAfter(stats.rhythm ?? Number.POSITIVE_INFINITY, factor)
  return shopDaysSince(latest, calendar) > wait
}

/** How many of their own gaps have passed. */
const overdue = ({ stats, since }: Quiet): number => since / Math.max(stats.rhythm ?? 1, 1)
