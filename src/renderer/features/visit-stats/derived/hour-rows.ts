import type { DerivedRows } from '#book/derived.ts'
import { type VisitStats, visitHours } from '../model.ts'
import { visitHoursOf } from '../rules/visit-hours.ts'

/** Only the hours that begin or end: most sales change none. */
export function hourRows(
  before: readonly (VisitStats | undefined)[],
  after: readonly (VisitStats | undefined)[],
): DerivedRows {
  const old = new Set(before.flatMap(visitHoursOf))
  const now = new Set(after.flatMap(visitHoursOf))
  const put = [...now].filter((key) => !old.has(key)).map((id) => ({ id }))
  return { table: visitHours.name, put, remove: [...old].filter((key) => !now.has(key)) }
}
