import { z } from 'zod'
import type { Brand } from '#shared/base/brand.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import {
  dayField,
  defineTable,
  type Fresh,
  growingList,
  idField,
  instantField,
  minuteField,
  moneyField,
  rowFields,
  words,
} from '#shared/book/table.ts'
import type { DeviceRowId } from '../devices/model.ts'
import { line } from '../purchases/model.ts'

export type OrderId = Brand<string, 'OrderId'>
export type OrderRepeatId = Brand<string, 'OrderRepeatId'>

/** One thing ordered, which is got ready and handed over by itself. */
const orderLine = line.extend({
  /** How many of it were handed over. */
  given: z.exactOptional(z.number().positive().max(1_000_000)),
  ready: z.exactOptional(z.literal(true)),
})
export type OrderLine = z.infer<typeof orderLine>

/** An entry of what a job cost so far: hours or parts. */
const cost = z.strictObject({
  what: words(300),
  amount: moneyField,
  at: instantField,
})
export type JobCost = z.infer<typeof cost>

/** Were they told before the job grew beyond its quote? Kept, never required. */
export const toldBefore = ['told first', 'told after', 'not told'] as const

/** Minutes that a visit takes, at most a day. */
export const visitMinutes = z.number().int().positive().max(1440)

const order = z.strictObject({
  ...rowFields<OrderId>(),
  customerId: idField<CustomerId>(),
  /** What was agreed, in the words used. */
  words: words(),
  lines: z.array(orderLine).max(200),
  /** The day it is for. */
  day: dayField,
  minute: z.exactOptional(minuteField),
  state: z.enum(['ordered', 'ready', 'handed over', 'not collected', 'cancelled']),
  /** The price of the whole, as agreed. */
  quote: z.exactOptional(moneyField),
  /** Paid when it was ordered; the first hand-over takes it off. */
  deposit: z.exactOptional(moneyField),
  /** All of it was paid when it was ordered. */
  paid: z.exactOptional(z.literal(true)),
  /** What is left to pay goes on the slate when it is handed over. */
  slate: z.exactOptional(z.literal(true)),
  costs: z.exactOptional(growingList(cost)),
  told: z.exactOptional(z.enum(toldBefore)),
  /** The day its invoice was written. */
  billed: z.exactOptional(dayField),
  /** How long a visit takes; absent: as the settings say. */
  minutes: z.exactOptional(visitMinutes),
  gift: z.exactOptional(z.literal(true)),
  /** Nobody may read of it before it is handed over. */
  surprise: z.exactOptional(z.literal(true)),
  /** Looked at before hand-over: is everything there, and as they were shown? */
  checked: z.exactOptional(
    z.strictObject({
      on: dayField,
      everything: z.boolean(),
      asShown: z.boolean(),
      missing: z.exactOptional(words(500)),
      /** The day they were told what is missing. */
      told: z.exactOptional(dayField),
    }),
  ),
  /** The day it was handed over, given up or cancelled; absent in rows of older versions. */
  closed: z.exactOptional(dayField),
  /** The day to ask "still working?"; absent once it is answered. */
  checkOn: z.exactOptional(dayField),
  stillWorks: z.exactOptional(z.boolean()),
  /** One of those that come round: which, and the day it was for before it was changed. */
  repeatId: z.exactOptional(idField<OrderRepeatId>()),
  slot: z.exactOptional(dayField),
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
  refers: { customerId: 'customers', deviceId: 'devices', repeatId: 'orderRepeats' },
  person: (row) => row.customerId,
})

const orderRepeat = z.strictObject({
  ...rowFields<OrderRepeatId>(),
  customerId: idField<CustomerId>(),
  words: words(),
  lines: z.array(line).max(200),
  minute: z.exactOptional(minuteField),
  minutes: z.exactOptional(visitMinutes),
  quote: z.exactOptional(moneyField),
  slate: z.exactOptional(z.literal(true)),
  gift: z.exactOptional(z.literal(true)),
  surprise: z.exactOptional(z.literal(true)),
  note: z.exactOptional(words()),
  /** A rule of RFC 5545 without its start: `FREQ=WEEKLY;INTERVAL=2;BYDAY=FR`. */
  rule: words(200),
  /** The first day it is for. */
  from: dayField,
  /** The last day it may be for. */
  until: z.exactOptional(dayField),
})

/**
 * An order that comes round. Its days are computed; one of them becomes an order of its own when
 * something is done to it (handed over, changed, skipped), with `slot` naming the day it was for.
 */
export type OrderRepeat = z.infer<typeof orderRepeat>

export const orderRepeats = defineTable<OrderRepeat>({
  name: 'orderRepeats',
  schema: orderRepeat,
  refers: { customerId: 'customers' },
  person: (row) => row.customerId,
})
