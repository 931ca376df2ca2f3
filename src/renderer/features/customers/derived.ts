import { defineDerived } from '#book/derived.ts'
import { derivePages, rebuildPages } from './derived/people-pages.ts'

/** Living people as the search index holds them in memory, ready to load at start. */
export const peoplePagesDerived = defineDerived({
  tables: ['peoplePages'],
  derive: derivePages,
  rebuild: rebuildPages,
})
