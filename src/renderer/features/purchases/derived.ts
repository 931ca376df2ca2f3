import { defineDerived } from '#book/derived.ts'
import { deriveSlates } from './derived/keep-slates.ts'
import { rebuildSlates } from './derived/rebuild-slates.ts'
import { slates } from './model.ts'

/** What each customer owes, in one row: the list of who owes reads nothing else. */
export const slatesDerived = defineDerived({
  tables: [slates.name],
  derive: deriveSlates,
  rebuild: rebuildSlates,
})
