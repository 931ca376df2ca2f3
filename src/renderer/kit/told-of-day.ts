import type { Records } from '#book/records.ts'
import type { Day } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import type { Trade } from '#shared/book/shop-settings.ts'
import type { Feature } from './define-feature.ts'
import type { NextUp } from './parts/closing.ts'

type Features = readonly Pick<Feature, 'closing'>[]

/** What was done that day, in the order of the features' closing parts. */
export async function doneOn(
  records: Records,
  features: Features,
  today: Day,
  trade: Trade,
): Promise<readonly Said[]> {
  const parts = features
    .flatMap(({ closing }) => closing ?? [])
    .filter((part) => (part.trade ?? trade) === trade)
    .sort((one, other) => one.order - other.order)
  const said = await Promise.all(parts.map((part) => part.done?.(records, today)))
  return said.filter((each) => each !== undefined)
}

/** How the owner does over time, which is for them alone. */
export async function ownScore(
  records: Records,
  features: Features,
  today: Day,
): Promise<readonly Said[]> {
  const said = await Promise.all(features.map(({ closing }) => closing?.own?.(records, today)))
  return said.flatMap((each) => each ?? [])
}

/** What comes first on the day after. */
export async function firstOn(
  records: Records,
  features: Features,
  tomorrow: Day,
): Promise<NextUp | undefined> {
  const found = await Promise.all(features.map(({ closing }) => closing?.next?.(records, tomorrow)))
  const [first] = found
    .filter((each) => each !== undefined)
    .sort((one, other) => one.minute - other.minute)
  return first
}
