import type { Records } from '#book/records.ts'
import type { Day } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { type Customer, customers } from '../customers/model.ts'
import { type Snooze, snoozes } from './model.ts'

/** Who each of them is now: themselves, the one they were merged into, or nobody (in the trash). */
export async function whoTheyAre(
  records: Records,
  ids: readonly CustomerId[],
): Promise<ReadonlyMap<CustomerId, CustomerId | undefined>> {
  const rows = await records.table(customers).bulkGet([...ids])
  const found = await Promise.all(rows.map((row) => row && survivorOf(records, row)))
  return new Map(ids.map((id, at) => [id, found[at]]))
}

async function survivorOf(records: Records, row: Customer): Promise<CustomerId | undefined> {
  const seen = new Set<CustomerId>()
  let now: Customer | undefined = row
  while (now?.mergedInto !== undefined && !seen.has(now.id)) {
    seen.add(now.id)
    now = await records.table(customers).get(now.mergedInto)
  }
  return now?.deletedAt === undefined ? now?.id : undefined
}

/** What is not to be seen today. */
export const asleepBeyond = (records: Records, today: Day): Promise<readonly Snooze[]> =>
  records.table(snoozes).where('until').above(today).toArray()
