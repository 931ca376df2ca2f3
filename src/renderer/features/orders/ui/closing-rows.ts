import type { Records } from '#book/records.ts'
import type { ClosingPart } from '#kit/parts/closing.ts'
import type { RowKey, TodayRow } from '#kit/parts/today.ts'
import { sayClock } from '#kit/say-when.ts'
import { type Day, type Instant, plusDays } from '#shared/base/day.ts'
import type { Trade } from '#shared/book/shop-settings.ts'
import { nextOpen } from '#shared/book/shut.ts'
import { notCollected } from '../deeds/endings.ts'
import { moveOrder } from '../deeds/move.ts'
import { handOver } from '../deeds.ts'
import type { Order } from '../model.ts'
import { closedFrom, openBy, tradeOf } from '../repo.ts'
import { soonestOrderFirst } from '../rules/order-state.ts'
import { words } from '../words/en.ts'
import { sayWanted } from './say-left.ts'
import { ordersToday } from './today-rows.ts'

/** At closing: what was not collected, and what is for the first hour of the next day. */
export const ordersClosing: ClosingPart = {
  order: 20,
  title: (trade) => words.say(trade === 'jobs' ? 'closingJobs' : 'closingOrders'),
  load: stillHere,
  left: (count, trade) => words.say(trade === 'jobs' ? 'leftJobs' : 'leftOrders', { count }),
  next: async (records, tomorrow) => {
    const open = (await openBy(records, tomorrow)).filter(({ day }) => day === tomorrow)
    const [first] = [...open].sort(soonestOrderFirst)
    if (!first) return undefined
    const { customerId, minute } = first
    const what = sayWanted(first, 120)
    return minute === undefined
      ? { customerId, minute: 1440, words: words.say('nextOrder', { what }) }
      : { customerId, minute, words: words.say('nextOrderAt', { what, time: sayClock(minute) }) }
  },
}

async function stillHere(records: Records, today: Day, at: Instant): Promise<readonly TodayRow[]> {
  const [rows, open, shut, trade] = await Promise.all([
    ordersToday(records, today, at),
    openBy(records, today),
    closedFrom(records, today),
    tradeOf(records),
  ])
  const next = nextOpen(plusDays(today, 1), shut) ?? plusDays(today, 1)
  const byKey = new Map(open.map((order) => [`order:${order.id}`, order]))
  return rows.map((row) => {
    const order = byKey.get(row.key)
    return order ? { ...row, keys: keysOf(order, trade, next) } : row
  })
}

function keysOf(order: Order, trade: Trade, next: Day): readonly RowKey[] {
  const { id } = order
  const over: RowKey = {
    letter: 'K',
    label: words.say('handedOver'),
    deed: handOver,
    input: { id },
  }
  const left: RowKey = {
    letter: 'N',
    label: words.say('notCollected'),
    deed: notCollected,
    input: { id },
  }
  const later: RowKey = {
    letter: 'M',
    label: words.say('nextDay'),
    deed: moveOrder,
    input: { id, day: next },
  }
  return [over, ...(trade === 'jobs' ? [] : [left]), later]
}
