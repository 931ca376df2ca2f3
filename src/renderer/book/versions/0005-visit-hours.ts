import type { BookVersion } from './version.ts'

/**
 * Which customers come at which hour is a table of its own, whose keys say it all. As an index of
 * `visitStats` up to twelve keys were written with every sale, although hardly one of them changes.
 * Only derived rows change, and they are rebuilt.
 */
export const withVisitHours: BookVersion = {
  version: 5,
  stores: { visitStats: 'id, [rhythm+last]', visitHours: 'id' },
  derived: ['visitHours'],
}
