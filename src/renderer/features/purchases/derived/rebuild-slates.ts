import { eachRow } from '#book/each-row.ts'
import type { Records } from '#book/records.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import {
  type OpenSlate,
  type Payment,
  type Purchase,
  payments,
  purchases,
  type Refund,
  refunds,
  slates,
  voids,
} from '../model.ts'
import { openSlateOf, paidInParts } from '../rules/slate.ts'
import type { PurchaseStory } from '../rules/totals.ts'

/** All slates anew: only what is on a slate, or was paid in parts, is kept in memory. */
export async function rebuildSlates(records: Records): Promise<void> {
  const all: Payment[] = []
  await eachRow(records, payments, (row) => all.push(row))
  const parts = paidInParts(all)
  const bought = new Map<string, Purchase>()
  await eachRow(records, purchases, (row) => {
    if (row.paid === 'slate' || parts.has(row.id)) bought.set(row.id, row)
  })
  const voided = new Set<string>()
  await eachRow(records, voids, (row) => {
    if (isLiving(row)) voided.add(row.purchaseId)
  })
  const given = new Map<string, Refund[]>()
  await eachRow(records, refunds, (row) => {
    if (!bought.has(row.purchaseId)) return
    given.set(row.purchaseId, [...(given.get(row.purchaseId) ?? []), row])
  })
  const byCustomer = new Map<CustomerId, PurchaseStory[]>()
  for (const purchase of bought.values()) {
    const inParts = parts.get(purchase.id)
    const isVoided = voided.has(purchase.id)
    const story = { purchase, refunds: given.get(purchase.id) ?? [], voided: isVoided }
    const theirs = byCustomer.get(purchase.customerId) ?? []
    theirs.push(inParts === undefined ? story : { ...story, inParts })
    byCustomer.set(purchase.customerId, theirs)
  }
  const rows = [...byCustomer].flatMap(([id, stories]) => openSlateOf(id, stories) ?? [])
  await replaceAll(records, rows)
}

async function replaceAll(records: Records, rows: readonly OpenSlate[]): Promise<void> {
  const table = records.derivedTable(slates)
  await records.db.transaction('rw', table, async () => {
    await table.clear()
    await table.bulkPut(rows)
  })
}
