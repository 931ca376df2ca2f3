import { z } from 'zod'
import type { BatchId } from './ids.ts'
import { countField, rowFields } from './table.ts'

/** The table of batches that are under way; the history feature owns it. */
export const batchesName = 'batches'

/** Long work that spans several Changes. Its last Change removes the row. */
export type BatchUnderWay = z.infer<typeof batchUnderWay>

export const batchUnderWay = z.strictObject({
  ...rowFields<BatchId>(),
  deed: z.string().min(1).max(80),
  /** `in`: it is being done, or done again. `out`: it is being undone. */
  way: z.enum(['in', 'out']),
  /** How many parts it has, and how many were ever done; the others wait. */
  parts: countField.positive(),
  begun: countField,
  /** How many steps are left on its way. */
  left: countField.positive(),
  /** How many people all parts are about, where that is known from the beginning. */
  people: z.exactOptional(countField.positive()),
})
