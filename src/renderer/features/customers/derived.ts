import { defineDerived } from '#book/derived.ts'
import { derivePages, rebuildPages } from './derived/people-pages.ts'

/** Living people as the search keeps them in memory, ready to be read at the start. */
export const peoplePagesDerived = defineDerived({
  tables: ['peoplePages'],
  derive: derivePages,
  rebuild: rebuildPages,
})
