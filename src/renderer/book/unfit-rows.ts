import { readRows } from './backup/read-rows.ts'
import { fitsOf } from './fits.ts'
import type { Records } from './records.ts'
import { type UnfitRow, whyUnfit } from './row-check.ts'

/**
 * Every row of the book that its own table's schema refuses, by table: 0.1.0 could write some.
 * Reads are short, but every row is checked: where time matters use `workOff('unfit-rows', …)`.
 */
export async function unfitRows(records: Records): Promise<readonly UnfitRow[]> {
  const found: UnfitRow[] = []
  const tables = records.tables.toSorted((one, other) => (one.name < other.name ? -1 : 1))
  for (const { name: table, schema } of tables) {
    const fits = fitsOf(schema)
    for await (const rows of readRows(records, table)) {
      for (const row of rows) {
        const why = fits(row) ? undefined : whyUnfit(schema, row)
        if (why) found.push({ table, id: String(row.id), ...why })
      }
    }
  }
  return found
}
