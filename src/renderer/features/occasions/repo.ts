import type { Records } from '#book/records.ts'
import { type Day, plusDays } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { longestLead, type Occasion, type OccasionId, occasions } from './model.ts'
import { daysUntil, isComing } from './rules.ts'

/** Dates that are due soon. */
export async function coming(records: Records, today: Day): Promise<readonly Occasion[]> {
  const from = today.slice(5)
  const to = plusDays(today, longestLead).slice(5)
  const table = records.table(occasions)
  const between = (first: string, last: string) =>
    table.where('monthDay').between(first, last, true, true).toArray()
  // A range over New Year is two ranges.
  const near =
    from <= to
      ? await between(from, to)
      : (await Promise.all([between(from, '12-31'), between('01-01', to)])).flat()
  return near.filter((each) => isComing(each, today))
}

export async function occasionOf(records: Records, id: OccasionId): Promise<Occasion | undefined> {
  const occasion = await records.table(occasions).get(id)
  return isLiving(occasion) ? occasion : undefined
}

/** Of everyone, for a year as a whole. */
export const allDates = async (records: Records): Promise<readonly Occasion[]> =>
  (await records.table(occasions).toArray()).filter(isLiving)

/** The next one first. */
export const datesOf = async (
  records: Records,
  customerId: CustomerId,
  today: Day,
): Promise<readonly Occasion[]> =>
  (await records.table(occasions).where('customerId').equals(customerId).toArray())
    .filter(isLiving)
    .sort((one, other) => daysUntil(one, today) - daysUntil(other, today))
