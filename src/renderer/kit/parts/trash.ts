import type { Deed } from '#book/define-deed.ts'
import type { Said } from '#shared/base/said.ts'
import type { Row, Table } from '#shared/book/table.ts'

/**
 * How rows of a table get into the trash and back, and what they are called there. Refunds, voids
 * and visits have none: they belong to a purchase or a day, and are undone from History.
 */
export type TrashPart<R extends Row = Row> = {
  readonly table: Table<R>
  readonly trash: Deed<{ readonly id: R['id'] }, unknown>
  readonly putBack: Deed<{ readonly id: R['id'] }, unknown>
  /** Tells this row from others of its table; person and table name are shown beside it. */
  readonly title: (row: R) => string | Said
  /** Where Enter goes when the rows are about no customer; otherwise it goes to the customer's page. */
  readonly to?: string
}

/** Checks the deeds and the title against the table. */
export const trashPart = <R extends Row, Trashed, Back>(
  part: Omit<TrashPart<R>, 'trash' | 'putBack'> & {
    readonly trash: Deed<{ readonly id: R['id'] }, Trashed>
    readonly putBack: Deed<{ readonly id: R['id'] }, Back>
  },
): TrashPart =>
  // The trash gives it rows of its own table and their ids, and nothing else.
  part as unknown as TrashPart
