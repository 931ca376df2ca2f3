import { z } from 'zod'
import { create, edit } from '#book/draft.ts'
import { everyField } from '#book/row-deeds.ts'
import { sureField } from '#kit/ask-first.ts'
import { forCustomer } from '#kit/for-customer.ts'
import { money } from '#shared/base/money.ts'
import { present } from '#shared/base/present.ts'
import { err, ok } from '#shared/base/result.ts'
import { dayField, idField, minuteField, moneyField, words as text } from '#shared/book/table.ts'
import { customers } from '../customers/model.ts'
import type { DeviceRowId } from '../devices/model.ts'
import { line, newPurchase, type PurchaseId, purchases } from '../purchases/model.ts'
import { askCheck, asked, refusal } from './deeds/asked.ts'
import { onOrder } from './deeds/on-order.ts'
import { orderIn, soldIn } from './deeds/order-in.ts'
import { askOfRoom } from './deeds/room.ts'
import { newOrder, type OrderId, orders, visitMinutes } from './model.ts'
import { roomOn } from './repo/room.ts'
import { cautionsOf, handingOf } from './repo.ts'
import { moneyTrouble, needsCheck } from './rules/agreed.ts'
import { checkDay, handedOver, handingFrom } from './rules/handing.ts'
import { canBeHandedOver, isOpenOrder } from './rules/order-state.ts'
import { linesKept } from './rules/parts.ts'
import { saleOf } from './rules/sale.ts'
import { words } from './words/en.ts'

const mark = z.literal(true)
const agreed = {
  words: text(),
  lines: z.array(line).max(200),
  day: dayField,
  minute: z.exactOptional(minuteField),
  minutes: z.exactOptional(visitMinutes),
  quote: z.exactOptional(moneyField),
  deposit: z.exactOptional(moneyField),
  paid: z.exactOptional(mark),
  slate: z.exactOptional(mark),
  gift: z.exactOptional(mark),
  surprise: z.exactOptional(mark),
  deviceId: z.exactOptional(idField<DeviceRowId>()),
  note: z.exactOptional(text()),
}
const count = z.number().positive().max(1_000_000)
const part = z.strictObject({
  line: z.number().int().nonnegative().max(199),
  quantity: count,
  /** As the owner saw it: another window may have handed over some of it since. */
  left: z.exactOptional(count),
})

export const takeOrder = forCustomer(customers, {
  name: 'take-order',
  input: { ...agreed, sure: sureField },
  also: async (records, { customerId, day }) => ({
    cautions: await cautionsOf(records, customerId),
    room: await roomOn(records, day),
  }),
  change: (customer, { sure, ...input }, { newId }, { cautions, room }) => {
    const refused = refusal(input) ?? asked(input, cautions, sure) ?? askOfRoom(input, room, sure)
    if (refused) return err(refused)
    return ok([create(orders, newOrder({ ...input, id: newId<OrderId>() }), [customer])])
  },
  words: (change, who) => {
    const { what, day = words.say('someDay') } = orderIn(change)
    return words.say('didTake', { who, what, day })
  },
  sample: (pick) => ({
    ...{ words: pick.text(), day: pick.day() },
    lines: pick.int(0, 1) === 0 ? [] : [{ words: pick.text(), quantity: pick.int(1, 9) }],
    quote: money(pick.int(100, 5000)),
    deposit: pick.one([undefined, money(pick.int(1, 99))]),
    gift: pick.one<true | undefined>([undefined, true]),
    surprise: pick.one<true | undefined>([undefined, true]),
    slate: pick.one<true | undefined>([undefined, true]),
  }),
})

export const editOrder = onOrder.deed({
  name: 'edit-order',
  input: { ...agreed, sure: sureField },
  also: async (records, { customerId }, { day }) => ({
    cautions: await cautionsOf(records, customerId),
    room: await roomOn(records, day),
  }),
  change: (order, { sure, ...given }, _moment, { cautions, room }) => {
    const lines = linesKept(order.lines, given.lines)
    if (!lines) return err(words.say('givenAlready'))
    const said = { ...given, id: order.id }
    const refused =
      refusal(given) ?? asked(given, cautions, sure) ?? askOfRoom(said, room, sure, order)
    return refused ? err(refused) : ok({ ...everyField(agreed, given), lines: [...lines] })
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

/**
 * All that is left, or parts of it; the purchase is in the same Change, so nothing leaves the shop
 * without one.
 */
export const handOver = onOrder.deed({
  name: 'hand-over',
  input: {
    paid: z.exactOptional(z.enum(['paid', 'slate'])),
    parts: z.exactOptional(z.array(part).min(1).max(200)),
    lines: z.exactOptional(z.array(line).max(200)),
    sure: sureField,
  },
  also: handingOf,
  change: (order, { paid, sure, ...given }, moment, { used, settings, ...cautions }) => {
    if (!canBeHandedOver(order)) return err(words.say('notOpen'))
    const handing = handingFrom(order, given)
    if (handing === 'not left') return err(words.say('notLeft'))
    const whole = { ...order, lines: [...handing.lines] }
    if (moneyTrouble(whole) === 'too much') return err(words.say('tooMuch'))
    const isChecked = needsCheck(order, settings.checkOver)
    const question = asked(order, cautions, sure) ?? (isChecked ? askCheck(order, sure) : undefined)
    if (question) return err(question)
    const sale = saleOf(whole, handing.parts, used)
    const { customerId, id: orderId } = order
    const sold = { customerId, orderId, lines: [...sale.lines], deposit: sale.deposit }
    const pays = sale.isPaid ? 'paid' : (paid ?? (order.slate ? 'slate' : 'paid'))
    const id = moment.newId<PurchaseId>()
    return ok([
      edit(orders, order, {
        ...handedOver(order, handing, moment.today, checkDay(settings, moment.today)),
        ...(isChecked ? { checked: { on: moment.today, everything: true, asShown: true } } : {}),
      }),
      create(purchases, newPurchase({ ...present(sold), id, paid: pays }, moment)),
    ])
  },
  words: (change, who) => {
    const { what, isOpen } = orderIn(change)
    const part = isOpen && typeof what === 'string' ? soldIn(change) : undefined
    return part === undefined
      ? words.say('didHandOver', { who, what })
      : words.say('didHandPart', { who, what, part })
  },
  sample: (pick) => {
    const paid = pick.one<'paid' | 'slate'>(['paid', 'slate'])
    return pick.int(0, 1) === 0 ? { paid } : { paid, parts: [{ line: 0, quantity: 1 }] }
  },
})

export const markReady = onOrder.step({
  name: 'mark-ready',
  change: (order) => (isOpenOrder(order) ? ok({ state: 'ready' }) : err(words.say('notOpen'))),
  words: (change, who) => words.say('didReady', { who, what: orderIn(change).what }),
})
