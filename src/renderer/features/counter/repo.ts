import { survivorOf } from '#book/merged.ts'
import type { Records } from '#book/records.ts'
import { type Customer, customers } from '#features/customers/model.ts'
import { isCurrent, preferences } from '#features/preferences/model.ts'
import type { Change } from '#shared/book/change.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { justNow } from './rules/just-now.ts'

/** The card they have now, following merges; a customer in the trash has none. */
export async function cardOf(records: Records, id: CustomerId): Promise<Customer | 'nobody'> {
  const customer = await survivorOf<Customer>(records, customers, id)
  return customer && isLiving(customer) ? customer : 'nobody'
}

/** Runs `read` in one transaction: one consistent state, and one round instead of many. */
export const inOneMoment = <Read>(records: Records, read: () => Promise<Read>): Promise<Read> =>
  records.db.transaction('r', records.db.tables, read)

export async function facesOf(
  records: Records,
  ids: readonly CustomerId[],
): Promise<ReadonlyMap<CustomerId, Customer>> {
  const rows = await records.table(customers).bulkGet([...ids])
  return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])))
}

/** Read at most: a large list that came in holds tens of thousands. */
const written = 300

/** Those written down first, whose usual is known before the others. */
export async function firstWritten(
  records: Records,
  limit: number,
): Promise<readonly CustomerId[]> {
  const [known, faces] = await Promise.all([
    records.table(preferences).limit(written).toArray(),
    records.table(customers).limit(written).toArray(),
  ])
  const usuals = known.filter((each) => each.kind === 'usual' && isCurrent(each))
  const withUsual = await facesOf(
    records,
    usuals.map((each) => each.customerId),
  )
  const all = [...withUsual.values(), ...faces].filter(isLiving)
  return [...new Set(all.map((each) => each.id))].slice(0, limit)
}

const step = 10
const furthest = 60

/**
 * Enough Changes, newest first, to fill Just now. Read a few at a time: one Change of an import
 * holds a thousand rows.
 */
export async function newestChanges(records: Records, wanted: number): Promise<readonly Change[]> {
  const found: Change[] = []
  while (found.length < furthest && justNow(found, wanted).length < wanted) {
    const before = found.at(-1)?.seq ?? Number.POSITIVE_INFINITY
    const older = await records.changes.where('seq').below(before).reverse().limit(step).toArray()
    found.push(...older)
    if (older.length < step) break
  }
  return found
}
