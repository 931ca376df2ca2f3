import type { WrittenRow } from '#book/derived.ts'
import type { Records } from '#book/records.ts'
import type { Day } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import type { Row, Table } from '#shared/book/table.ts'
import {
  type Purchase,
  type PurchaseId,
  purchases,
  type Refund,
  refunds,
  type Visit,
  type Void,
  visits,
  voids,
} from '../../purchases/model.ts'
import { type DayTotals, totalsOfDay } from '../rules.ts'

/** One day of one customer. */
export type Bucket = { readonly customerId: CustomerId; readonly day: Day }
export const keyOf = ({ customerId, day }: Bucket): string => `${customerId} ${day}`

/** All records of a bucket. */
export type DayFacts = {
  readonly purchases: readonly Purchase[]
  readonly visits: readonly Visit[]
  readonly refunds: readonly Refund[]
  readonly voids: readonly Void[]
}

/** The customers' days that a Change touches; refunds and voids count on their purchase's day. */
export async function bucketsOf(
  records: Records,
  written: readonly WrittenRow[],
): Promise<readonly Bucket[]> {
  const found = new Map<string, Bucket>()
  const add = (row: Bucket | undefined): void => {
    if (row) found.set(keyOf(row), { customerId: row.customerId, day: row.day })
  }
  const facts: PurchaseId[] = []
  for (const each of written) {
    for (const row of [each.before, each.after]) {
      if (!row) continue
      // The table's name decides the row's type.
      if (each.table === purchases.name) add(row as Purchase)
      if (each.table === visits.name) add(row as Visit)
      if (each.table === refunds.name) facts.push((row as Refund).purchaseId)
      if (each.table === voids.name) facts.push((row as Void).purchaseId)
    }
  }
  if (facts.length > 0) {
    for (const row of await records.table(purchases).bulkGet(facts)) add(row)
  }
  return [...found.values()]
}

/**
 * What a Change adds to a day when it only adds: new purchases and ticks. Absent when it removes or
 * corrects something.
 */
export function onlyAdded(bucket: Bucket, written: readonly WrittenRow[]): DayFacts | undefined {
  const plain = written.every(
    ({ table, before, after }) =>
      !before && isLiving(after) && (table === purchases.name || table === visits.name),
  )
  return plain ? afterwards(noFacts, bucket, written) : undefined
}

const noFacts: DayFacts = { purchases: [], visits: [], refunds: [], voids: [] }

/** The day as it is now, with the refunds and voids of purchases that are about to move there. */
export async function readDay(
  records: Records,
  bucket: Bucket,
  written: readonly WrittenRow[],
): Promise<DayFacts> {
  const at = [bucket.customerId, bucket.day]
  const [bought, ticked] = await Promise.all([
    records.table(purchases).where('[customerId+day]').equals(at).toArray(),
    records.table(visits).where('[customerId+day]').equals(at).toArray(),
  ])
  const ids = [...new Set([...bought.map((each) => each.id), ...arriving(bucket, written)])]
  const [back, never] = await Promise.all([
    factsOf(records, refunds, ids),
    factsOf(records, voids, ids),
  ])
  return { purchases: bought, visits: ticked, refunds: back, voids: never }
}

/** Whether anybody else came that day. */
export async function othersCame(
  records: Records,
  day: Day,
  than: ReadonlySet<CustomerId>,
): Promise<boolean> {
  const [bought, ticked] = await Promise.all([
    records.table(purchases).where('day').equals(day).toArray(),
    records.table(visits).where('day').equals(day).toArray(),
  ])
  const others = new Set([...bought, ...ticked].map((row) => row.customerId))
  for (const customerId of others) {
    if (than.has(customerId)) continue
    // Their day is not touched, and what was bought may have been voided.
    if (totalsOf(await readDay(records, { customerId, day }, [])).came !== undefined) return true
  }
  return false
}

/** Older purchases whose day changes to this one; a new purchase has no refunds or voids yet. */
const arriving = (bucket: Bucket, written: readonly WrittenRow[]): readonly PurchaseId[] =>
  written.flatMap(({ table, before, after }) => {
    if (table !== purchases.name || !before || !after) return []
    // The table's name decides the row's type.
    const row = after as Purchase
    return keyOf(row) === keyOf(bucket) ? [row.id] : []
  })

/** One plain read for each purchase: faster than walking an index with a cursor. */
const factsOf = async <R extends Refund | Void>(
  records: Records,
  table: Table<R>,
  ids: readonly PurchaseId[],
): Promise<readonly R[]> =>
  (
    await Promise.all(
      ids.map((id) => records.table(table).where('purchaseId').equals(id).toArray()),
    )
  ).flat()

/** The same day after the Change is written. */
export const afterwards = (
  facts: DayFacts,
  bucket: Bucket,
  written: readonly WrittenRow[],
): DayFacts => ({
  purchases: replaced(facts.purchases, purchases, written, (row) => keyOf(row) === keyOf(bucket)),
  visits: replaced(facts.visits, visits, written, (row) => keyOf(row) === keyOf(bucket)),
  // Refunds and voids of another day's purchase count for nothing here, so all may be included.
  refunds: replaced(facts.refunds, refunds, written, () => true),
  voids: replaced(facts.voids, voids, written, () => true),
})

/** The rows of one table after the Change is written. */
export function replaced<R extends Row>(
  rows: readonly R[],
  table: Table<R>,
  written: readonly WrittenRow[],
  belongs: (row: R) => boolean,
): readonly R[] {
  const found = new Map<string, R>(rows.map((row) => [row.id, row]))
  for (const each of written) {
    if (each.table !== table.name) continue
    if (each.before) found.delete(each.before.id)
    // The table's name decides the row's type.
    const row = each.after as R | undefined
    if (row && belongs(row)) found.set(row.id, row)
  }
  return [...found.values()]
}

export const totalsOf = (of: DayFacts): DayTotals =>
  totalsOfDay({
    purchases: of.purchases,
    visits: of.visits,
    refunds: of.refunds,
    voided: new Set(of.voids.filter(isLiving).map((each) => each.purchaseId)),
  })
