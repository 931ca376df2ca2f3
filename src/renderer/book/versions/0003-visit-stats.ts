import type { BookVersion } from './version.ts'

/**
 * The derived rows of each customer's visits get the name used in the code. They are rebuilt from
 * the purchases and visits, so no row that the owner wrote changes.
 */
export const visitStats: BookVersion = {
  version: 3,
  stores: { standing: null, visitStats: 'id, *hours, [rhythm+last], last' },
  derived: ['visitStats'],
}
