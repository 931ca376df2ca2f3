import type { Records } from '#book/records.ts'
import { type Customer, customers } from '#features/customers/model.ts'
import type { Row, Table } from '#shared/book/table.ts'

/** A row in the trash, and the customer it is about. */
export type Trashed = { readonly table: Table; readonly row: Row; readonly customer?: Customer }

/** The newest `limit` rows of the trash, last deleted first. */
export async function inTheTrash(
  records: Records,
  tables: readonly Table[],
  limit: number,
): Promise<readonly Trashed[]> {
  const lists = await Promise.all(
    tables.map(async (table) => {
      const rows = records.table(table).orderBy('deletedAt').reverse().limit(limit)
      return (await rows.toArray()).map((row) => ({ table, row }))
    }),
  )
  const newest = lists
    .flat()
    .sort((one, other) => (other.row.deletedAt ?? 0) - (one.row.deletedAt ?? 0))
    .slice(0, limit)
  const ids = newest.map(({ table, row }) => table.person(row) ?? '')
  const people = await records.table(customers).bulkGet(ids)
  return newest.map((each, at) => ({ ...each, customer: people[at] }))
}
