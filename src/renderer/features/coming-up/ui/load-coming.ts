import type { Records } from '#book/records.ts'
import type { ComingPart, ComingRow } from '#kit/parts/coming.ts'
import type { Day } from '#shared/base/day.ts'
import type { ClosedPeriod } from '../../visit-stats/model.ts'
import { closedBetween, facesOf, productNames, stillThere } from '../repo.ts'
import { isToDo } from '../rules/days.ts'
import type { Faces } from '../rules/printed.ts'

export type Loaded = {
  readonly from: Day
  readonly rows: readonly ComingRow[]
  readonly faces: Faces
  /** What the products in the lines are called. */
  readonly names: ReadonlyMap<string, string>
  readonly closed: readonly ClosedPeriod[]
}

/** Each feature's rows for a day, of people still in the book, and what is said of them. */
export async function loadComing(
  records: Records,
  parts: readonly ComingPart[],
  day: Day,
): Promise<Loaded> {
  const [found, closed] = await Promise.all([
    Promise.all(parts.map(({ load }) => load(records, day, day))),
    closedBetween(records, day, day),
  ])
  const all = found.flat()
  const lines = all.flatMap(({ lines: of = [] }) => of)
  const [faces, names] = await Promise.all([
    facesOf(records, [...new Set(all.map(({ customerId }) => customerId))]),
    productNames(records, [...new Set(lines.flatMap(({ productId }) => productId ?? []))]),
  ])
  const rows = all.filter(({ customerId }) => faces.has(customerId))
  return { from: day, rows, faces, names, closed }
}

/** How much is to do on each day of a week, and when the shop is shut. */
export type LoadedWeek = {
  readonly from: Day
  readonly toDo: ReadonlyMap<Day, number>
  readonly closed: readonly ClosedPeriod[]
}

export async function loadWeek(
  records: Records,
  parts: readonly ComingPart[],
  from: Day,
  to: Day,
): Promise<LoadedWeek> {
  const [found, closed] = await Promise.all([
    Promise.all(parts.map(({ load }) => load(records, from, to))),
    closedBetween(records, from, to),
  ])
  const rows = found.flat().filter(isToDo)
  const living = await stillThere(records, [...new Set(rows.map((row) => row.customerId))])
  const toDo = new Map<Day, number>()
  for (const { day, customerId } of rows)
    if (living.has(customerId)) toDo.set(day, (toDo.get(day) ?? 0) + 1)
  return { from, toDo, closed }
}
