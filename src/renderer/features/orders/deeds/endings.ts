import { err, ok } from '#shared/base/result.ts'
import { canBeHandedOver, isOpenOrder } from '../rules/order-state.ts'
import { words } from '../words/en.ts'
import { onOrder } from './on-order.ts'
import { orderIn } from './order-in.ts'

export const notCollected = onOrder.step({
  name: 'not-collected',
  change: (order, { today }) =>
    isOpenOrder(order) ? ok({ state: 'not collected', closed: today }) : err(words.say('notOpen')),
  words: (change, who) => words.say('didNotCollect', { who, what: orderIn(change).what }),
})

export const cancelOrder = onOrder.step({
  name: 'cancel-order',
  change: (order, { today }) =>
    canBeHandedOver(order) ? ok({ state: 'cancelled', closed: today }) : err(words.say('notOpen')),
  words: (change, who) => words.say('didCancel', { who, what: orderIn(change).what }),
})

/** For an order that was cancelled or not collected; a handover is undone, not reopened. */
export const reopenOrder = onOrder.step({
  name: 'reopen-order',
  change: (order) => {
    if (isOpenOrder(order)) return err(words.say('stillOpen'))
    return order.state === 'handed over'
      ? err(words.say('notOpen'))
      : ok({ state: 'ordered', closed: undefined })
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
