import type { Transaction } from 'dexie'
import { answer } from '#book/answer.ts'
import type { Records } from '#book/records.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import {
  type ClosedPeriod,
  closedDays,
  type ShopYear,
  shopYears,
  type VisitStats,
  visitStats,
} from '../model.ts'

/** What the derived rows are made of, as it is before the Change. */
export type Around = {
  /** By customer; absent for one who never came. */
  readonly stats: ReadonlyMap<CustomerId, VisitStats | undefined>
  readonly years: readonly ShopYear[]
  readonly closed: readonly ClosedPeriod[]
}

/** Reads it for one customer who is about to be written. */
export async function lookAheadAt(
  { idbtrans }: Pick<Transaction, 'idbtrans'>,
  id: CustomerId,
): Promise<Around> {
  const [stats, years, closed] = await Promise.all([
    answer<VisitStats | undefined>(idbtrans.objectStore(visitStats.name).get(id)),
    answer<ShopYear[]>(idbtrans.objectStore(shopYears.name).getAll()),
    answer<ClosedPeriod[]>(idbtrans.objectStore(closedDays.name).getAll()),
  ])
  return { stats: new Map([[id, stats]]), years, closed }
}

/** What is already known is not read again. */
export async function lookAround(
  records: Records,
  ids: readonly CustomerId[],
  known?: Around,
): Promise<Around> {
  const unknown = ids.filter((id) => !known?.stats.has(id))
  if (known && unknown.length === 0) return known
  const [stats, years, closed] = await Promise.all([
    records.derivedTable(visitStats).bulkGet(unknown),
    known?.years ?? records.derivedTable(shopYears).toArray(),
    known?.closed ?? records.table(closedDays).toArray(),
  ])
  return {
    stats: new Map([...(known?.stats ?? []), ...unknown.map((id, at) => [id, stats[at]] as const)]),
    years,
    closed,
  }
}
