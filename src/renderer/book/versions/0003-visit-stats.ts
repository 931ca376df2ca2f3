import type { BookVersion } from './version.ts'

/**
 * The derived rows of each customer's visits get the name the program has for them. They are made
 * anew from the purchases and visits, so no row that the owner wrote changes.
 */
export const visitStats: BookVersion = {
  version: 3,
  stores: { standing: null, visitStats: 'id, *hours, [rhythm+last], last' },
  derived: ['visitStats'],
}
