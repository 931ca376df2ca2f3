import { z } from 'zod'
import type { Brand } from '#shared/base/brand.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import {
  dayField,
  defineTable,
  type Fresh,
  idField,
  minuteField,
  moneyField,
  rowFields,
  words,
} from '#shared/book/table.ts'
import type { DeviceRowId } from '../devices/model.ts'
import { line } from '../purchases/model.ts'

export type OrderId = Brand<string, 'OrderId'>

const order = z.strictObject({
  ...rowFields<OrderId>(),
  customerId: idField<CustomerId>(),
  /** What was agreed, in the words used. */
  words: words(),
  lines: z.array(line).max(200),
  /** The day it is for. */
  day: dayField,
  minute: z.exactOptional(minuteField),
  state: z.enum(['ordered', 'ready', 'handed over', 'not collected', 'cancelled']),
  quote: z.exactOptional(moneyField),
  deposit: z.exactOptional(moneyField),
  deviceId: z.exactOptional(idField<DeviceRowId>()),
  note: z.exactOptional(words()),
})

/** An order at a counter, a job for clients. A handover writes the purchase in the same Change. */
export type Order = z.infer<typeof order>

/** A new order. */
export const newOrder = (agreed: Omit<Fresh<Order>, 'state'>): Fresh<Order> => ({
  ...agreed,
  state: 'ordered',
})

export const orders = defineTable<Order>({
  name: 'orders',
  schema: order,
  refers: { customerId: 'customers', deviceId: 'devices' },
  person: (row) => row.customerId,
})
