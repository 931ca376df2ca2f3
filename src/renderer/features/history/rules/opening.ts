import { settingsTable } from '#features/settings/model.ts'
import type { Change } from '#shared/book/change.ts'

/** Opening the shop can't be undone: no shop would be left to undo it in. */
export const isOpening = (change: Change): boolean =>
  change.rows.some((row) => row.table === settingsTable.name && row.was === undefined)
