import type { Change, Image } from '#shared/book/change.ts'
import type { Records } from '../records.ts'
import type { BookSource } from './without-erased.ts'

const chunk = 1000

/** The living book as it is now, in short reads; a caller that needs it whole rechecks `seq`. */
export async function sourceOf(records: Records): Promise<BookSource> {
  return {
    seq: await lastSequence(records),
    rows: (table) => readOn<Image>(records, table, ':id', (row) => String(row.id)),
    changes: () => changesOf(records),
  }
}

/** The history as if all of it had been written in the current version. */
async function* changesOf(records: Records): AsyncGenerator<readonly Change[]> {
  for await (const some of readOn<Change>(records, 'changes', 'seq', ({ seq }) => seq))
    yield some.map(records.versions.migrateChange)
}

export const lastSequence = async (records: Records): Promise<number> =>
  Number((await records.changes.toCollection().lastKey()) ?? 0)

async function* readOn<T>(
  records: Records,
  table: string,
  by: string,
  keyOf: (row: T) => string | number,
): AsyncGenerator<readonly T[]> {
  for (let last: string | number | undefined = by === 'seq' ? 0 : ''; last !== undefined; ) {
    const rows: readonly T[] = await records.db
      .table(table)
      .where(by)
      .above(last)
      .limit(chunk)
      .toArray()
    const end: T | undefined = rows.at(-1)
    if (rows.length > 0) yield rows
    last = end !== undefined && rows.length === chunk ? keyOf(end) : undefined
  }
}
