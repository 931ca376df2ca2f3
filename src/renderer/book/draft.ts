import type { Instant } from '#shared/base/day.ts'
import { withoutUndefined } from '#shared/base/present.ts'
import type { Image, RowChange } from '#shared/book/change.ts'
import type { BatchId, ChangeId, DeviceId } from '#shared/book/ids.ts'
import type { Fresh, Row, Table } from '#shared/book/table.ts'
import type { DerivedRows } from './derived.ts'

/**
 * A row's change before it is committed; `rev` is that of the row as the deed read it, `references`
 * the ids of rows the deed read and so knows to exist.
 */
export type RowDraft = RowChange & {
  readonly rev?: number
  readonly references?: readonly string[]
}

/** Fields to set; one that is `undefined` is removed. */
export type Patch<R extends Row> = {
  readonly [F in keyof Omit<R, 'id' | 'createdAt' | 'updatedAt' | 'rev'>]?: R[F] | undefined
}

/** `references`: the loaded rows it refers to; they are not looked up again. */
export const create = <R extends Row>(
  table: Table<R>,
  row: Fresh<R>,
  references: readonly Row[] = [],
): RowDraft => ({
  table: table.name,
  id: row.id,
  // A plain object with a row's fields.
  now: withoutUndefined(row) as Image,
  ...(references.length > 0 ? { references: references.map((each) => each.id) } : {}),
})

/** Only what differs is kept, so an edit that changes nothing is an empty draft. */
export function edit<R extends Row>(
  table: Pick<Table<R>, 'name'>,
  row: R,
  patch: Patch<R>,
): RowDraft {
  const was: Record<string, unknown> = {}
  const now: Record<string, unknown> = {}
  // A row is a plain object; its fields are compared by name.
  const fields = row as unknown as Image
  for (const [field, given] of Object.entries(patch)) {
    const value = withoutUndefined(given)
    if (same(fields[field], value)) continue
    if (fields[field] !== undefined) was[field] = fields[field]
    if (value !== undefined) now[field] = value
  }
  return { table: table.name, id: row.id, rev: row.rev, was, now }
}

export const isEmpty = (draft: RowDraft): boolean =>
  draft.was !== undefined &&
  draft.now !== undefined &&
  Object.keys(draft.was).length + Object.keys(draft.now).length === 0

/** Deep equality of what a row may hold: JSON values and nothing else. */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const left = Object.entries(one)
  const right = new Map(Object.entries(other))
  return left.length === right.size && left.every(([key, value]) => same(value, right.get(key)))
}

/** All that one deed writes. */
export type Draft = {
  readonly deed: string
  readonly rows: readonly RowDraft[]
  readonly batch?: BatchId
  readonly undoes?: ChangeId
  /** Rows of stores that belong to no Change. */
  readonly aside?: readonly DerivedRows[]
}

/** Who commits and when; `id` is a fresh UUIDv7. */
export type Signature = {
  readonly id: ChangeId
  readonly at: Instant
  readonly device: DeviceId
}
