import type { CalendarEntry, CalendarPart } from '#kit/parts/calendar.ts'
import { present } from '#shared/base/present.ts'
import type { Trade } from '#shared/book/shop-settings.ts'
import { type Order, orderRepeats, orders } from '../model.ts'
import { ordersBetween, tradeOf } from '../repo.ts'
import { openlyOrdered } from '../rules/openly-ordered.ts'
import { orderNumber } from '../rules/order-number.ts'
import { isOpenOrder } from '../rules/order-state.ts'
import { words } from '../words/en.ts'

/** Orders and jobs that are still to be handed over; a surprise is in no calendar. */
export const ordersCalendar: CalendarPart = {
  tables: [orders.name, orderRepeats.name],
  load: async (records, from, to) => {
    const [found, trade] = await Promise.all([ordersBetween(records, from, to), tradeOf(records)])
    return found
      .filter((order) => isOpenOrder(order) && order.surprise === undefined)
      .map((order) => entryOf(order, trade))
  },
}

const entryOf = (order: Order, trade: Trade): CalendarEntry =>
  present({
    id: `${orders.name}-${order.id}`,
    customerId: order.customerId,
    updatedAt: order.updatedAt,
    day: order.day,
    minute: order.minute,
    minutes: order.minutes,
    title: (who: string | undefined) => titleOf(order, trade, who),
  })

function titleOf(order: Order, trade: Trade, who: string | undefined) {
  const number = orderNumber(order.id)
  const whose = who ?? words.say(trade === 'jobs' ? 'calendarJob' : 'calendarOrder', { number })
  const what = openlyOrdered(order)
  return what === undefined
    ? words.say('calendarWho', { whose })
    : words.say('calendarWhat', { what, whose })
}
