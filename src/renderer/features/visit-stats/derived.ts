import { z } from 'zod'
import { defineDerived } from '#book/derived.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { idField } from '#shared/book/table.ts'
import { type Around, deriveVisitStats, lookAheadAt } from './derived/keep.ts'
import { rebuildVisitStats } from './derived/rebuild.ts'
import { shopYears, visitStats } from './model.ts'

const aboutSomeone = z.looseObject({ customerId: idField<CustomerId>() })

/** Each customer's visits in one row, and how many came on each day of a year. */
export const visitStatsDerived = defineDerived<Around>({
  tables: [visitStats.name, shopYears.name],
  lookAhead: (transaction, input) => {
    const about = aboutSomeone.safeParse(input)
    return about.success ? lookAheadAt(transaction, about.data.customerId) : undefined
  },
  derive: deriveVisitStats,
  rebuild: rebuildVisitStats,
})
