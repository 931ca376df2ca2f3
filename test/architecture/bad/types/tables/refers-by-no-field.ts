// error: TS2561: 'customer' does not exist
import { z } from 'zod'
import type { CustomerId } from '#shared/book/ids.ts'
import { defineTable, idField, rowFields } from '#shared/book/table.ts'

const visit = z.strictObject({ ...rowFields(), customerId: idField<CustomerId>() })

export const visits = defineTable({
  name: 'visits',
  schema: visit,
  refers: { customer: 'customers' },
  person: (row) => row.customerId,
})
