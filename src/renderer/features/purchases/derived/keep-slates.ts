import type { DerivedRows, WrittenRow } from '#book/derived.ts'
import type { Records } from '#book/records.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import type { Row, Table } from '#shared/book/table.ts'
import {
  type OpenSlate,
  type Payment,
  type Purchase,
  type PurchaseId,
  payments,
  purchases,
  type Refund,
  refunds,
  slates,
  type Void,
  voids,
} from '../model.ts'
import { openSlateOf, paidInParts } from '../rules/slate.ts'
import type { PurchaseStory } from '../rules/totals.ts'

/**
 * What a Change does to the slates. One that only adds or takes away paid purchases, as the counter
 * does all day, costs no read.
 */
export async function deriveSlates(
  records: Records,
  written: readonly WrittenRow[],
): Promise<readonly DerivedRows[]> {
  const touched = touchedBy(written)
  if (touched.size === 0) return []
  const known = await purchasesAt(records, touched, written)
  const ids = [...new Set([...known.values(), ...imagesOf(written, purchases)].map(customerOf))]
  const open = await records.derivedTable(slates).bulkGet(ids)
  const before = new Set(open.flatMap((each) => each?.open ?? []))
  const all = new Set([...touched, ...before])
  const stories = await storiesAfter(records, all, written)
  const rows = ids.map((id) => openSlateOf(id, stories))
  return [
    {
      table: slates.name,
      put: rows.filter((row): row is OpenSlate => row !== undefined),
      remove: ids.filter((_, at) => rows[at] === undefined && open[at] !== undefined),
    },
  ]
}

const customerOf = ({ customerId }: { readonly customerId: CustomerId }): CustomerId => customerId

/** The purchases whose place on a slate may change. */
function touchedBy(written: readonly WrittenRow[]): ReadonlySet<PurchaseId> {
  const touched = new Set<PurchaseId>()
  for (const { table, before, after } of written)
    for (const row of [before, after]) {
      if (!row) continue
      // The table's name decides the row's type.
      if (table === purchases.name && bearsOnSlate(row as Purchase, before && after))
        touched.add((row as Purchase).id)
      if (table === payments.name) for (const id of (row as Payment).purchaseIds) touched.add(id)
      if (table === refunds.name) touched.add((row as Refund).purchaseId)
      if (table === voids.name) touched.add((row as Void).purchaseId)
    }
  return touched
}

/** A paid one that is edited may be one that was paid in parts. */
const bearsOnSlate = (row: Purchase, edited: Row | undefined): boolean =>
  row.paid === 'slate' || edited !== undefined

async function storiesAfter(
  records: Records,
  ids: ReadonlySet<PurchaseId>,
  written: readonly WrittenRow[],
): Promise<readonly PurchaseStory[]> {
  const of = [...ids]
  const [bought, back, gone, paid] = await Promise.all([
    purchasesAt(records, ids, written),
    records.table(refunds).where('purchaseId').anyOf(of).toArray(),
    records.table(voids).where('purchaseId').anyOf(of).toArray(),
    records.table(payments).where('purchaseIds').anyOf(of).distinct().toArray(),
  ])
  const parts = paidInParts(afterwards(paid, payments, written))
  const voided = new Set(
    afterwards(gone, voids, written)
      .filter(isLiving)
      .map((each) => each.purchaseId),
  )
  const given = afterwards(back, refunds, written)
  return [...bought.values()].map((purchase) => {
    const inParts = parts.get(purchase.id)
    const story = {
      purchase,
      refunds: given.filter((each) => each.purchaseId === purchase.id),
      voided: voided.has(purchase.id),
    }
    return inParts === undefined ? story : { ...story, inParts }
  })
}

async function purchasesAt(
  records: Records,
  ids: ReadonlySet<PurchaseId>,
  written: readonly WrittenRow[],
): Promise<ReadonlyMap<PurchaseId, Purchase>> {
  const here = new Set(written.filter(isOf(purchases)).map(idOf))
  const unread = [...ids].filter((id) => !here.has(id))
  const read = unread.length === 0 ? [] : await records.table(purchases).bulkGet(unread)
  const found = read.filter((row): row is Purchase => row !== undefined)
  const after = afterwards([], purchases, written).filter((row) => ids.has(row.id))
  return new Map([...found, ...after].map((row) => [row.id, row]))
}

/** The rows that were read, as they are after the Change, and those it adds. */
function afterwards<R extends Row>(
  read: readonly R[],
  table: Table<R>,
  written: readonly WrittenRow[],
): readonly R[] {
  const mine = written.filter(isOf(table))
  if (mine.length === 0) return read
  const changed = new Set(mine.map(idOf))
  return [
    ...read.filter((row) => !changed.has(row.id)),
    // The table's name decides the row's type.
    ...mine.flatMap(({ after }) => (after ? [after as R] : [])),
  ]
}

const isOf =
  ({ name }: { readonly name: string }) =>
  ({ table }: WrittenRow): boolean =>
    table === name

const idOf = ({ before, after }: WrittenRow): string | undefined => (after ?? before)?.id

const imagesOf = <R extends Row>(written: readonly WrittenRow[], table: Table<R>): readonly R[] =>
  written
    .filter(isOf(table))
    // The table's name decides the row's type.
    .flatMap(({ before, after }) => [before, after].flatMap((row) => (row ? [row as R] : [])))
