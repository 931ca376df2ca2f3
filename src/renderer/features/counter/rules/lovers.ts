import { type DayMinute, weekdayOf } from '#shared/base/day.ts'
import type { Product, ProductId } from '../../catalog/model.ts'
import type { Preference } from '../../preferences/model.ts'
import type { Purchase } from '../../purchases/model.ts'
import { readPurchaseLines, shelfOf } from '../../purchases/rules/read-lines.ts'
import type { VisitStats } from '../../visit-stats/model.ts'

/** Why it may be worth telling them that it is fresh: it is their usual, or they have it often. */
export type WhyLoved = 'usual' | 'often'

/** What a usual in words is, of what is sold. */
export function productsIn(
  usuals: readonly Pick<Preference, 'value'>[],
  sold: readonly Product[],
): readonly (ProductId | undefined)[] {
  const shelf = shelfOf(sold)
  return usuals
    .flatMap(({ value }) => readPurchaseLines(value, shelf))
    .map(({ productId }) => productId)
}

const often = 3

/** `usuals`: the products of what they usually have; `bought`: their newest purchases. */
export function whyLoved(
  id: ProductId,
  usuals: readonly (ProductId | undefined)[],
  bought: readonly Pick<Purchase, 'productIds'>[],
): WhyLoved | undefined {
  if (usuals.includes(id)) return 'usual'
  const times = bought.filter(({ productIds }) => productIds.includes(id)).length
  return times >= often ? 'often' : undefined
}

const hour = 60

/** On half of such weekdays lately they came within the hour that begins now. */
export function comesWithinHour(
  { recent }: Pick<VisitStats, 'recent'>,
  { today, minute }: DayMinute,
): boolean {
  const alike = recent.filter(({ day }) => weekdayOf(day) === weekdayOf(today))
  const within = alike.filter((visit) => visit.minute >= minute && visit.minute < minute + hour)
  return within.length > 0 && within.length * 2 >= alike.length
}
