import { settingsTable } from '#features/settings/model.ts'
import type { Change } from '#shared/book/change.ts'

/** A shop that is open can't be unopened: there would be nothing left to undo it in. */
export const isOpening = (change: Change): boolean =>
  change.rows.some((row) => row.table === settingsTable.name && row.was === undefined)
