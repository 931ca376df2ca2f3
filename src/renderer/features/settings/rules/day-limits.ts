import type { ShopSettings } from '#shared/book/shop-settings.ts'

type Limits = NonNullable<ShopSettings['dayLimits']>

/** The limits with one of them set, changed, or taken away; absent `category`: of everything. */
export function withLimit(
  limits: Limits,
  category: string | undefined,
  count: number | undefined,
): Limits {
  const others = limits.filter((each) => each.category !== category)
  if (count === undefined) return others
  const limit = category === undefined ? { count } : { category, count }
  const at = limits.findIndex((each) => each.category === category)
  return at < 0 ? [...others, limit] : others.toSpliced(at, 0, limit)
}
