import type { Row, Table } from '#shared/book/table.ts'
import type { Records } from './records.ts'

const chunk = 4000

/** Every row of a table by id, read in chunks: a book does not fit twice into memory. */
export async function eachRow<R extends Row>(
  records: Records,
  table: Table<R>,
  see: (row: R) => void,
): Promise<void> {
  for (let last: string | undefined = ''; last !== undefined; ) {
    const rows: readonly R[] = await records
      .table(table)
      .where(':id')
      .above(last)
      .limit(chunk)
      .toArray()
    for (const row of rows) see(row)
    last = rows.length === chunk ? rows.at(-1)?.id : undefined
  }
}
