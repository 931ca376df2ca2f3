import { Dexie } from 'dexie'
import type { Records } from '#book/records.ts'
import { type Visit, visits } from '#features/purchases/model.ts'
import { firstSettings, settingsTable } from '#features/settings/model.ts'
import { type Day, dayOf, type Instant, plusDays } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { shopSettingsId } from '#shared/book/shop-settings.ts'
import { type ClosedPeriod, closedDays, shopYears, type VisitStats, visitStats } from './model.ts'
import { daysRemembered, type ShopCalendar, shopCalendar } from './rules/shop-calendar.ts'
import { visitedDays, yearOf } from './rules/shop-years.ts'

export const readVisitStats = (records: Records, id: CustomerId): Promise<VisitStats | undefined> =>
  records.derivedTable(visitStats).get(id)

/** Newest first. */
export const closedPeriods = async (records: Records): Promise<readonly ClosedPeriod[]> =>
  (await records.table(closedDays).orderBy('from').reverse().toArray()).filter(isLiving)

export async function calendarOf(records: Records, today: Day): Promise<ShopCalendar> {
  const oldest = plusDays(today, -daysRemembered)
  const [years, closed] = await Promise.all([
    records
      .derivedTable(shopYears)
      .where('id')
      .between(yearOf(oldest), yearOf(today), true, true)
      .toArray(),
    closedPeriods(records),
  ])
  return shopCalendar(today, visitedDays(years, oldest, today), closed)
}

/** "Came in" ticks, newest first. */
export async function visitsOf(
  records: Records,
  ids: readonly CustomerId[],
  limit: number,
  before?: Instant,
): Promise<readonly Visit[]> {
  const until = before === undefined ? Dexie.maxKey : dayOf(before)
  const found = await Promise.all(
    ids.map((id) =>
      records
        .table(visits)
        .where('[customerId+day]')
        .between([id, Dexie.minKey], [id, until], true, true)
        .reverse()
        .filter((each) => isLiving(each) && (before === undefined || each.at < before))
        .limit(limit)
        .toArray(),
    ),
  )
  return found
    .flat()
    .sort((one, other) => other.at - one.at)
    .slice(0, limit)
}

/** After how many of their own gaps someone is missed: a setting. */
export const factorOf = async (records: Records): Promise<number> =>
  (await records.table(settingsTable).get(shopSettingsId))?.quietFactor ?? firstSettings.quietFactor
