import type { Records } from '#book/records.ts'
import type { ComingLine, ComingRow } from '#kit/parts/coming.ts'
import type { RowKey } from '#kit/parts/today.ts'
import type { Day } from '#shared/base/day.ts'
import { noMoney } from '#shared/base/money.ts'
import { present } from '#shared/base/present.ts'
import type { Said } from '#shared/base/said.ts'
import type { Order } from '../model.ts'
import { depositsUsed, devicesIn, type OrderSettings, ordersBetween, settingsOf } from '../repo.ts'
import { orderNumber } from '../rules/order-number.ts'
import { canBeHandedOver, isOpenOrder } from '../rules/order-state.ts'
import { isPartGiven, leftOf } from '../rules/parts.ts'
import { payLeftOf } from '../rules/pay.ts'
import { words } from '../words/en.ts'
import { sayLeft } from './say-left.ts'
import { keysOf } from './today-keys.ts'

/** Orders and jobs of these days, whatever became of them. */
export async function ordersComing(
  records: Records,
  from: Day,
  to: Day,
): Promise<readonly ComingRow[]> {
  const [found, shop] = await Promise.all([ordersBetween(records, from, to), settingsOf(records)])
  const [devices, used] = await Promise.all([
    devicesIn(records, found),
    depositsUsed(records, found.filter(isPartGiven)),
  ])
  return found.map((order) => {
    const device = order.deviceId && devices.get(order.deviceId)
    return present({
      key: `order:${order.id}`,
      kind: 'order',
      customerId: order.customerId,
      day: order.day,
      minute: order.minute,
      what: order.words,
      number: orderNumber(order.id),
      surprise: order.state === 'handed over' ? undefined : order.surprise,
      state: comingState[order.state],
      stateWords: stateWords[order.state],
      beside: [order.note, device].filter((each) => each !== undefined),
      lines: linesLeft(order),
      left: isOpenOrder(order) && isPartGiven(order) ? sayLeft(order) : undefined,
      // Once it is over, nothing is to pay for it here: what is owed is on the slate.
      pay: canBeHandedOver(order) ? payLeftOf(order, used.get(order.id) ?? noMoney) : undefined,
      sheetOf: shop.trade === 'jobs' ? order.id : undefined,
      keys: keysIn(order, shop),
    })
  })
}

const comingState = {
  ordered: 'open',
  ready: 'ready',
  'handed over': 'done',
  'not collected': 'off',
  cancelled: 'off',
} as const

const stateWords: Readonly<Record<Order['state'], Said | undefined>> = {
  ordered: undefined,
  ready: words.say('isReady'),
  'handed over': words.say('wasHandedOver'),
  'not collected': words.say('wasNotCollected'),
  cancelled: words.say('wasCancelled'),
}

const linesLeft = (order: Order): readonly ComingLine[] =>
  isOpenOrder(order)
    ? order.lines
        .map((line) =>
          present({ productId: line.productId, words: line.words, quantity: leftOf(line) }),
        )
        .filter(({ quantity }) => quantity > 0)
    : []

/** One that was not collected can still be handed over: they come a day late. */
function keysIn(order: Order, shop: OrderSettings): readonly RowKey[] {
  if (!canBeHandedOver(order)) return []
  const keys = keysOf(order, shop)
  return order.state === 'not collected' ? keys.filter(({ letter }) => letter === 'K') : keys
}
