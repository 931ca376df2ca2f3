import type { Order, OrderId } from '#features/orders/model.ts'
import { day, instant } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'

/** A cake for 3 March 2026, and whatever else it is said to be. */
export const anOrder = (given: Partial<Order> = {}): Order => ({
  id: asId<OrderId>('o'),
  customerId: asId<CustomerId>('maria'),
  createdAt: instant(0),
  updatedAt: instant(0),
  rev: 1,
  words: 'a birthday cake',
  lines: [],
  day: day('2026-03-03'),
  state: 'ordered',
  ...given,
})
