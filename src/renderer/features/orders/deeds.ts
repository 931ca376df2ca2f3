import { z } from 'zod'
import { create, edit } from '#book/draft.ts'
import { everyField, rowDeeds } from '#book/row-deeds.ts'
import { forCustomer } from '#kit/for-customer.ts'
import { err, ok } from '#shared/base/result.ts'
import { dayField, idField, minuteField, moneyField, words as text } from '#shared/book/table.ts'
import { customers } from '../customers/model.ts'
import type { DeviceRowId } from '../devices/model.ts'
import { line, newPurchase, type PurchaseId, purchases } from '../purchases/model.ts'
import { newOrder, type OrderId, orders } from './model.ts'
import { canBeHandedOver, isOpenOrder, soldLines } from './rules/order-state.ts'
import { words } from './words/en.ts'

const onOrder = rowDeeds(orders, words.say('notThere'))

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
export const takeOrder = forCustomer(customers, {
  name: 'take-order',
  input: agreed,
  change: (customer, input, { newId }) =>
    ok([create(orders, newOrder({ ...input, id: newId<OrderId>() }), [customer])]),
  words: (_change, who) => words.say('didTake', { who }),
  sample: (pick) => ({ words: pick.text(), lines: [], day: pick.day() }),
})

export const editOrder = onOrder.deed({
  name: 'edit-order',
  input: agreed,
  change: (_order, given) => ok(everyField(agreed, given)),
  words: (_change, who) => words.say('didEdit', { who }),
  sample: (pick) => {
    const lines = [{ words: pick.text(), quantity: pick.int(1, 9) }]
    return { words: pick.text(), lines, day: pick.day() }
  },
})

/** The purchase is in the same Change, so no order leaves the shop without one. */
export const handOver = onOrder.deed({
  name: 'hand-over',
  input: { paid: z.exactOptional(z.enum(['paid', 'slate'])) },
  change: (order, { paid = 'paid' }, moment) => {
    if (!canBeHandedOver(order)) return err(words.say('notOpen'))
    const { customerId, id: orderId } = order
    const sold = { id: moment.newId<PurchaseId>(), customerId, lines: [...soldLines(order)] }
    return ok([
      edit(orders, order, { state: 'handed over' }),
      create(purchases, newPurchase({ ...sold, paid, orderId }, moment)),
    ])
  },
  words: (_change, who) => words.say('didHandOver', { who }),
  sample: (pick) => ({ paid: pick.one<'paid' | 'slate'>(['paid', 'slate']) }),
})

export const markReady = onOrder.step({
  name: 'mark-ready',
  change: (order) => (isOpenOrder(order) ? ok({ state: 'ready' }) : err(words.say('notOpen'))),
  words: (_change, who) => words.say('didReady', { who }),
})

export const notCollected = onOrder.step({
  name: 'not-collected',
  change: (order) =>
    isOpenOrder(order) ? ok({ state: 'not collected' }) : err(words.say('notOpen')),
  words: (_change, who) => words.say('didNotCollect', { who }),
})

export const cancelOrder = onOrder.step({
  name: 'cancel-order',
  change: (order) =>
    canBeHandedOver(order) ? ok({ state: 'cancelled' }) : err(words.say('notOpen')),
  words: (_change, who) => words.say('didCancel', { who }),
})

/** For an order that was cancelled or not collected; a handover is undone, not reopened. */
export const reopenOrder = onOrder.step({
  name: 'reopen-order',
  change: (order) => {
    if (isOpenOrder(order)) return err(words.say('stillOpen'))
    return order.state === 'handed over' ? err(words.say('notOpen')) : ok({ state: 'ordered' })
  },
  words: (_change, who) => words.say('didReopen', { who }),
})

export const trashOrder = onOrder.trash({
  name: 'trash-order',
  words: (_change, who) => words.say('didTrash', { who }),
})

export const putBackOrder = onOrder.putBack({
  name: 'put-back-order',
  words: (_change, who) => words.say('didPutBack', { who }),
})
