import { err, ok } from '#shared/base/result.ts'
import { dayField } from '#shared/book/table.ts'
import { isOpenOrder } from '../rules/order-state.ts'
import { words } from '../words/en.ts'
import { onOrder } from './on-order.ts'
import { orderIn } from './order-in.ts'

/** The same order for another day. */
export const moveOrder = onOrder.deed({
  name: 'move-order',
  input: { day: dayField },
  change: (order, { day }) => (isOpenOrder(order) ? ok({ day }) : err(words.say('notOpen'))),
  words: (change, who) => {
    const { what, day = words.say('someDay') } = orderIn(change)
    return words.say('didEdit', { who, what, day })
  },
  sample: (pick) => ({ day: pick.day() }),
})
