import type { Records } from '#book/records.ts'
import type { ComingPart, ComingRow } from '#kit/parts/coming.ts'
import type { Day } from '#shared/base/day.ts'
import type { ClosedPeriod } from '../../visit-stats/model.ts'
import { closedBetween, facesOf, productNames } from '../repo.ts'
import type { Faces } from '../rules/printed.ts'

export type Loaded = {
  readonly from: Day
  readonly rows: readonly ComingRow[]
  readonly faces: Faces
  /** What the products in the lines are called. */
  readonly names: ReadonlyMap<string, string>
  readonly closed: readonly ClosedPeriod[]
}

/** Each feature's rows for these days, of people still in the book, and what is said of them. */
export async function loadComing(
  records: Records,
  parts: readonly ComingPart[],
  from: Day,
  to: Day,
): Promise<Loaded> {
  const [found, closed] = await Promise.all([
    Promise.all(parts.map(({ load }) => load(records, from, to))),
    closedBetween(records, from, to),
  ])
  const all = found.flat()
  const lines = all.flatMap(({ lines: of = [] }) => of)
  const [faces, names] = await Promise.all([
    facesOf(records, [...new Set(all.map(({ customerId }) => customerId))]),
    productNames(records, [...new Set(lines.flatMap(({ productId }) => productId ?? []))]),
  ])
  return { from, rows: all.filter(({ customerId }) => faces.has(customerId)), faces, names, closed }
}
