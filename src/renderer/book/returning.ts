import type { Said } from '#shared/base/said.ts'
import { isLiving } from '#shared/book/living.ts'
import type { Row, Table } from '#shared/book/table.ts'
import type { RowDraft } from './draft.ts'
import type { Records } from './records.ts'

/**
 * Why a row may not count again once an undo or a redo brings it back: what was done since may leave
 * no room for it. `wasGone`: it was not even in the trash.
 */
export type Returning = {
  readonly table: string
  readonly refuse: (records: Records, row: never, wasGone: boolean) => Promise<Said | undefined>
}

export const defineReturning = <R extends Row>(
  { name }: Table<R>,
  refuse: (records: Records, row: R, wasGone: boolean) => Promise<Said | undefined>,
): Returning => ({ table: name, refuse })

export type RefusedReturn = { readonly table: string; readonly id: string; readonly why: Said }

/** The first row of an undo that may not come back. */
export async function refusedReturn(
  records: Records,
  rows: readonly RowDraft[],
): Promise<RefusedReturn | undefined> {
  for (const { table, refuse } of records.returns ?? [])
    for (const draft of rows.filter((each) => each.table === table)) {
      const now = await records.tableByName(table).get(draft.id)
      const then = { ...now, ...draft.now }
      const isBack = draft.now !== undefined && (!now || !isLiving(now)) && !isStillOut(draft)
      // The table's name decides the row's type; `rev` and the times, which a new one lacks, decide nothing.
      const why = isBack ? await refuse(records, then as never, now === undefined) : undefined
      if (why) return { table, id: draft.id, why }
    }
  return undefined
}

/** It stays in the trash, or goes there. */
const isStillOut = ({ was, now }: RowDraft): boolean =>
  now?.deletedAt !== undefined || (was !== undefined && was.deletedAt === undefined)
