import { z } from 'zod'
import { create, edit } from '#book/draft.ts'
import { everyField } from '#book/row-deeds.ts'
import { askOfAllergies, sureField } from '#kit/ask-first.ts'
import { forCustomer } from '#kit/for-customer.ts'
import { asMinute, sayMovedTime, sayOn } from '#kit/say-when.ts'
import { isDay } from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import { err, ok } from '#shared/base/result.ts'
import type { Question, Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
import type { Change } from '#shared/book/change.ts'
import { dayField, idField, minuteField, moneyField, words as text } from '#shared/book/table.ts'
import { customers } from '../customers/model.ts'
import type { DeviceRowId } from '../devices/model.ts'
import { contentsIn, line, newPurchase, type PurchaseId, purchases } from '../purchases/model.ts'
import { onOrder } from './deeds/on-order.ts'
import { askOfRoom } from './deeds/room.ts'
import { newOrder, type Order, type OrderId, orders } from './model.ts'
import { roomOn } from './repo/room.ts'
import { cautionsOf } from './repo.ts'
import { canBeHandedOver, isOpenOrder, soldLines } from './rules/order-state.ts'
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
export const takeOrder = forCustomer(customers, {
  name: 'take-order',
  input: { ...agreed, sure: sureField },
  also: async (records, { customerId, day }) => ({
    cautions: await cautionsOf(records, customerId),
    room: await roomOn(records, day),
  }),
  change: (customer, { sure, ...input }, { newId }, { cautions, room }) => {
    const question = asked(input, cautions, sure) ?? askOfRoom(input, room, sure)
    if (question) return err(question)
    return ok([create(orders, newOrder({ ...input, id: newId<OrderId>() }), [customer])])
  },
  words: (change, who) => {
    const { what, day = words.say('someDay') } = orderIn(change)
    return words.say('didTake', { who, what, day })
  },
  sample: (pick) => ({ words: pick.text(), lines: [], day: pick.day() }),
})

export const editOrder = onOrder.deed({
  name: 'edit-order',
  input: { ...agreed, sure: sureField },
  also: async (records, { customerId }, { day }) => ({
    cautions: await cautionsOf(records, customerId),
    room: await roomOn(records, day),
  }),
  change: (order, { sure, ...given }, _moment, { cautions, room }) => {
    const said = { ...given, ...present({ id: order.id, minutes: order.minutes }) }
    const question = asked(given, cautions, sure) ?? askOfRoom(said, room, sure, order)
    return question ? err(question) : ok(everyField(agreed, given))
  },
  words: (change, who) => {
    const { what, day, moved } = orderIn(change)
    if (day) return words.say('didEdit', { who, what, day })
    return moved
      ? words.say('didMoveTime', { who, what, moved })
      : words.say('didEditWhat', { who, what })
  },
  sample: (pick) => {
    const lines = [{ words: pick.text(), quantity: pick.int(1, 9) }]
    return { words: pick.text(), lines, day: pick.day() }
  },
})

/** The purchase is in the same Change, so no order leaves the shop without one. */
export const handOver = onOrder.deed({
  name: 'hand-over',
  input: { paid: z.exactOptional(z.enum(['paid', 'slate'])), sure: sureField },
  also: (records, { customerId }) => cautionsOf(records, customerId),
  change: (order, { paid = 'paid', sure }, moment, cautions) => {
    if (!canBeHandedOver(order)) return err(words.say('notOpen'))
    const question = asked(order, cautions, sure)
    if (question) return err(question)
    const { customerId, id: orderId } = order
    const sold = { id: moment.newId<PurchaseId>(), customerId, lines: [...soldLines(order)] }
    return ok([
      edit(orders, order, { state: 'handed over' }),
      create(purchases, newPurchase({ ...sold, paid, orderId }, moment)),
    ])
  },
  words: (change, who) => words.say('didHandOver', { who, what: orderIn(change).what }),
  sample: (pick) => ({ paid: pick.one<'paid' | 'slate'>(['paid', 'slate']) }),
})

/** Words and lines: a product's name may have taken the place of what was said of it. */
const asked = (
  { words: what, lines }: Pick<Order, 'words' | 'lines'>,
  { allergies, products }: Awaited<ReturnType<typeof cautionsOf>>,
  sure: readonly string[] | undefined,
): Question | undefined =>
  askOfAllergies({ what, texts: [what, ...contentsIn(lines, products)], allergies, sure })

export const markReady = onOrder.step({
  name: 'mark-ready',
  change: (order) => (isOpenOrder(order) ? ok({ state: 'ready' }) : err(words.say('notOpen'))),
  words: (change, who) => words.say('didReady', { who, what: orderIn(change).what }),
})

export const notCollected = onOrder.step({
  name: 'not-collected',
  change: (order) =>
    isOpenOrder(order) ? ok({ state: 'not collected' }) : err(words.say('notOpen')),
  words: (change, who) => words.say('didNotCollect', { who, what: orderIn(change).what }),
})

export const cancelOrder = onOrder.step({
  name: 'cancel-order',
  change: (order) =>
    canBeHandedOver(order) ? ok({ state: 'cancelled' }) : err(words.say('notOpen')),
  words: (change, who) => words.say('didCancel', { who, what: orderIn(change).what }),
})

/** For an order that was cancelled or not collected; a handover is undone, not reopened. */
export const reopenOrder = onOrder.step({
  name: 'reopen-order',
  change: (order) => {
    if (isOpenOrder(order)) return err(words.say('stillOpen'))
    return order.state === 'handed over' ? err(words.say('notOpen')) : ok({ state: 'ordered' })
  },
  words: (change, who) => words.say('didReopen', { who, what: orderIn(change).what }),
})

export const trashOrder = onOrder.trash({
  name: 'trash-order',
  words: (change, who) => words.say('didTrash', { who, what: orderIn(change).what }),
})

export const putBackOrder = onOrder.putBack({
  name: 'put-back-order',
  words: (change, who) => words.say('didPutBack', { who, what: orderIn(change).what }),
})

type OrderIn = {
  readonly what: string | Said
  readonly day?: Said
  /** Within its day. */
  readonly moved?: Said
}

/** What was ordered and for when, as far as the Change or the book still says. */
function orderIn({ rows }: Change): OrderIn {
  const row = rows.find(({ table }) => table === orders.name)
  const { words: what, day } = row?.now ?? row?.was ?? {}
  return present({
    what: typeof what === 'string' ? shorten(what, 60) : words.say('anOrder'),
    day: typeof day === 'string' && isDay(day) ? sayOn(day) : undefined,
    moved: sayMovedTime(asMinute(row?.was?.minute), asMinute(row?.now?.minute)),
  })
}
