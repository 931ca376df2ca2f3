import { z } from 'zod'
import { defineDerived } from '#book/derived.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { idField } from '#shared/book/table.ts'
import { type Around, lookAheadAt } from './derived/around.ts'
import { deriveVisitStats } from './derived/keep.ts'
import { rebuildVisitStats } from './derived/rebuild.ts'
import { shopYears, visitHours, visitStats } from './model.ts'

const aboutSomeone = z.looseObject({ customerId: idField<CustomerId>() })

/** Each customer's visits in one row, who comes at which hour, and the days of a year that had visits. */
export const visitStatsDerived = defineDerived<Around>({
  tables: [visitStats.name, visitHours.name, shopYears.name],
  lookAhead: (transaction, input) => {
    const about = aboutSomeone.safeParse(input)
    return about.success ? lookAheadAt(transaction, about.data.customerId) : undefined
  },
  derive: deriveVisitStats,
  rebuild: rebuildVisitStats,
})
