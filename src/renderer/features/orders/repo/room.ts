import type { Records } from '#book/records.ts'
import { type Day, plusDays } from '#shared/base/day.ts'
import { shopSettingsId } from '#shared/book/shop-settings.ts'
import { products } from '../../catalog/model.ts'
import { firstSettings, settingsTable } from '../../settings/model.ts'
import { ordersBetween } from '../repo.ts'
import { type Stretch, weeksFrom } from '../rules/repeats.ts'
import type { Room } from '../rules/room.ts'

/** What else is on that day, and what the owner set. */
export const roomOn = (records: Records, day: Day): Promise<Room | undefined> =>
  roomBetween(records, { from: day, to: day })

/** Of the weeks that are looked at for what comes round from that day on. */
export const roomFrom = (records: Records, day: Day): Promise<Room | undefined> =>
  roomBetween(records, weeksFrom(day))

/** A visit of the day before may reach into it. */
async function roomBetween(records: Records, { from, to }: Stretch): Promise<Room | undefined> {
  const settings = await records.table(settingsTable).get(shopSettingsId)
  const { dayLimits: limits = [], visitMinutes, trade = firstSettings.trade } = settings ?? {}
  if (limits.length === 0 && trade !== 'jobs') return undefined
  const [others, sold] = await Promise.all([
    ordersBetween(records, plusDays(from, -1), plusDays(to, 1)),
    records.table(products).toArray(),
  ])
  return { others, limits, visitMinutes, trade, products: sold }
}
