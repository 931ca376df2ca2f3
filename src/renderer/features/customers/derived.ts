import { defineDerived } from '#book/derived.ts'
import { peoplePages } from './derived/people-page.ts'
import { derivePages, rebuildPages } from './derived/people-pages.ts'

/** Living people as the search index holds them in memory, ready to load at start. */
export const peoplePagesDerived = defineDerived({
  tables: [peoplePages.name],
  derive: derivePages,
  rebuild: rebuildPages,
})
