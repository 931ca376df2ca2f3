import { type BatchUnderWay, batchesName, batchUnderWay } from '#shared/book/batch.ts'
import { defineTable, nobody } from '#shared/book/table.ts'

export const batches = defineTable<BatchUnderWay>({
  name: batchesName,
  schema: batchUnderWay,
  refers: {},
  person: nobody,
})
