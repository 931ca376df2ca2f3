import type { Instant } from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import type { Change, Image, RowChange } from '#shared/book/change.ts'
import type { Row } from '#shared/book/table.ts'
import { Refused } from './commit-failure.ts'
import type { WrittenRow } from './derived.ts'
import type { Draft, RowDraft, Signature } from './draft.ts'
import { imageOf, putFields, rowOf } from './image.ts'
import type { Records } from './records.ts'

/** Fresh rows are not looked up: their ids are new, and adding one twice fails by itself. */
export async function readCurrent(
  records: Records,
  rows: readonly RowDraft[],
): Promise<readonly (Row | undefined)[]> {
  const found: (Row | undefined)[] = new Array(rows.length)
  await Promise.all(
    byTable(rows.map((row, at) => ({ ...row, at })).filter((row) => row.was)).map(
      async ([table, old]) => {
        const current = await records.tableByName(table).bulkGet(old.map((row) => row.id))
        old.forEach((row, n) => {
          found[row.at] = current[n]
        })
      },
    ),
  )
  return found
}

export function apply(
  draft: RowDraft,
  current: Row | undefined,
  seq: number,
  at: Instant,
): WrittenRow {
  const { table, id, was, now, rev } = draft
  if (!was) return { table, after: rowOf({ createdAt: at, ...now }, id, seq, at) }
  if (!current || (rev !== undefined && rev !== current.rev)) throw new Refused({ code: 'stale' })
  if (!now) return { table, before: current }
  const next = putFields(current as unknown as Image, was, now)
  return { table, before: current, after: rowOf(next, id, seq, at) }
}

export function asChange(
  { versions: { current: v } }: Records,
  draft: Draft,
  signature: Signature,
  seq: number,
  written: readonly WrittenRow[],
): Change {
  const { deed, batch, undoes } = draft
  const rows = draft.rows.map((row, at) => asRowChange(row, written[at]))
  return present({ seq, ...signature, v, deed, batch, undoes, rows })
}

/** A created or removed row is kept whole, so the Change alone can bring it back. */
function asRowChange(draft: RowDraft, written: WrittenRow | undefined): RowChange {
  const { table, id, was, now } = draft
  if (!now) return { table, id, was: imageOf(written?.before) }
  if (!was) return { table, id, now: imageOf(written?.after) }
  return { table, id, was, now }
}

function byTable<T extends { readonly table: string }>(rows: readonly T[]): [string, T[]][] {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.table)
    if (group) group.push(row)
    else groups.set(row.table, [row])
  }
  return [...groups]
}
