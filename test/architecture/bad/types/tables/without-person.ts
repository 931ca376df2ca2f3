// error: TS2741: Property 'person' is missing
import { z } from 'zod'
import type { CustomerId } from '#shared/book/ids.ts'
import { defineTable, idField, rowFields } from '#shared/book/table.ts'

const visit = z.strictObject({ ...rowFields(), customerId: idField<CustomerId>() })

export const visits = defineTable({
  name: 'visits',
  schema: visit,
  refers: { customerId: 'customers' },
})
