import type { Change, Image } from '#shared/book/change.ts'
import type { Row } from '#shared/book/table.ts'
import { putFields } from './commit.ts'
import type { Records } from './records.ts'
import { liftRow } from './versions/all.ts'

/**
 * Applies Changes in order onto a book that has none of them yet; the derived tables are made anew
 * by `rebuildDerived` afterwards. Each Change is one transaction, so a stop in between leaves a
 * book that is whole up to a sequence.
 */
export async function replay(records: Records, changes: readonly Change[]): Promise<void> {
  for (const change of changes) {
    const tables = [...new Set(change.rows.map((row) => row.table))]
    await records.db.transaction('rw', ['changes', ...tables], async () => {
      for (const row of change.rows) await replayRow(records, change, row)
      await records.changes.put(change)
    })
  }
}

async function replayRow(
  records: Records,
  change: Change,
  { table, id, was, now }: Change['rows'][number],
): Promise<void> {
  const rows = records.any(table)
  if (!now) return rows.delete(id)
  if (!was) return putLifted(records, change, table, { ...now, id })
  const current = await rows.get(id)
  // An edit of a row that is not there would invent one; the Change that made it is missing.
  if (!current) throw new Error(`Change ${change.seq} edits ${table} ${id}, which is not there`)
  return putLifted(records, change, table, putFields(imageOf(current), was, now))
}

async function putLifted(
  records: Records,
  change: Change,
  table: string,
  image: Image,
): Promise<void> {
  for (const lifted of liftRow(table, image, change.v)) {
    // The image came from a Change that was read through its schema.
    const row = { ...lifted, rev: change.seq, updatedAt: change.at } as unknown as Row
    await records.any(table).put(row)
  }
}

// A row is a plain object; an image is its fields by name.
const imageOf = (row: Row): Image => row as unknown as Image
