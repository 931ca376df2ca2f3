import { z } from 'zod'
import { type Deed, defineDeed, type Pick } from '#book/define-deed.ts'
import { create, edit, type Patch } from '#book/draft.ts'
import type { Records } from '#book/records.ts'
import { type Day, day } from '#shared/base/day.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { dayField, idField, minuteField, moneyField, words as text } from '#shared/book/table.ts'
import type { DeviceRowId } from '../devices/model.ts'
import { line, type PurchaseId, purchases } from '../purchases/model.ts'
import { type Order, type OrderId, orders } from './model.ts'
import { canBeHandedOver, isOpenOrder, productsOf, soldLines } from './rules/order-state.ts'
import { words } from './words/en.ts'

const agreed = {
  words: text(),
  lines: z.array(line).max(200),
  day: dayField,
  minute: z.exactOptional(minuteField),
  quote: z.exactOptional(moneyField),
  deposit: z.exactOptional(moneyField),
  deviceId: z.exactOptional(idField<DeviceRowId>()),
  note: z.exactOptional(text()),
}
const one = z.strictObject({ id: idField<OrderId>() })
type One = z.infer<typeof one>
const load = (records: Records, { id }: One) => records.table(orders).get(id)

export const takeOrder = defineDeed({
  name: 'take-order',
  input: z.strictObject({ customerId: idField<CustomerId>(), ...agreed }),
  load: async () => undefined,
  change: (_loaded, input, { newId }) =>
    ok([create(orders, { ...input, id: newId<OrderId>(), state: 'ordered' })]),
  words: (_change, who) => words.say('didTake', { who }),
  sample: (pick) => {
    const customerId = pick.row<CustomerId>('customers')
    return customerId && { customerId, words: pick.text(), lines: [], day: someDay(pick) }
  },
})

/** A form sends all it shows: what is not given again is taken away. */
export const editOrder = defineDeed({
  name: 'edit-order',
  input: one.extend(agreed),
  load,
  change: (order, { id: _id, ...given }) => {
    if (!order) return err(words.say('notThere'))
    const none = { minute: undefined, quote: undefined, deposit: undefined, deviceId: undefined }
    return ok([edit(orders, order, { ...none, note: undefined, ...given })])
  },
  words: (_change, who) => words.say('didEdit', { who }),
  sample: (pick) => {
    const id = pick.row<OrderId>('orders')
    const lines = [{ words: pick.text(), quantity: pick.int(1, 9) }]
    return id && { id, words: pick.text(), lines, day: someDay(pick) }
  },
})

/** Sold in the same breath, so that an order can't leave the shop without a purchase. */
export const handOver = defineDeed({
  name: 'hand-over',
  input: one.extend({ paid: z.exactOptional(z.enum(['paid', 'slate'])) }),
  load,
  change: (order, { paid = 'paid' }, { now, today, minute, newId }) => {
    if (!order) return err(words.say('notThere'))
    if (!canBeHandedOver(order)) return err(words.say('notOpen'))
    const lines = soldLines(order)
    return ok([
      edit(orders, order, { state: 'handed over' }),
      create(purchases, {
        id: newId<PurchaseId>(),
        customerId: order.customerId,
        at: now,
        day: today,
        minute,
        lines: [...lines],
        productIds: [...productsOf(lines)],
        paid,
        orderId: order.id,
      }),
    ])
  },
  words: (_change, who) => words.say('didHandOver', { who }),
  sample: (pick) => {
    const id = pick.row<OrderId>('orders')
    return id && { id, paid: pick.one<'paid' | 'slate'>(['paid', 'slate']) }
  },
})

export const markReady = step('mark-ready', 'didReady', (order) =>
  isOpenOrder(order) ? ok({ state: 'ready' }) : err(words.say('notOpen')),
)

export const notCollected = step('not-collected', 'didNotCollect', (order) =>
  isOpenOrder(order) ? ok({ state: 'not collected' }) : err(words.say('notOpen')),
)

export const cancelOrder = step('cancel-order', 'didCancel', (order) =>
  canBeHandedOver(order) ? ok({ state: 'cancelled' }) : err(words.say('notOpen')),
)

/** For one that was cancelled or not collected; what was handed over is undone, not reopened. */
export const reopenOrder = step('reopen-order', 'didReopen', (order) => {
  if (isOpenOrder(order)) return err(words.say('stillOpen'))
  return order.state === 'handed over' ? err(words.say('notOpen')) : ok({ state: 'ordered' })
})

/** A deed that moves one order on by its state alone. */
function step(
  name: string,
  done: 'didReady' | 'didNotCollect' | 'didCancel' | 'didReopen',
  next: (order: Order) => Result<Patch<Order>, Said>,
): Deed<One, Order | undefined> {
  return defineDeed({
    name,
    input: one,
    load,
    change: (order) => {
      if (!order) return err(words.say('notThere'))
      const patch = next(order)
      return patch.ok ? ok([edit(orders, order, patch.value)]) : patch
    },
    words: (_change, who) => words.say(done, { who }),
    sample: (pick) => {
      const id = pick.row<OrderId>('orders')
      return id && { id }
    },
  })
}

const someDay = (pick: Pick): Day => day(`2026-${pick.one(['01', '06', '12'])}-${pick.int(10, 28)}`)
