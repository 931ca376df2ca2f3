import type { Records } from '#book/records.ts'
import type { RowKey, TodayRow } from '#kit/parts/today.ts'
import { sayClock } from '#kit/say-when.ts'
import { type Day, type DayMinute, daysBetween, type Instant, minuteOf } from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import type { Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
import type { Trade } from '#shared/book/shop-settings.ts'
import { handOver, markReady, notCollected } from '../deeds.ts'
import type { Order } from '../model.ts'
import { openBy, tradeOf } from '../repo.ts'
import { isLateOrder } from '../rules/order-state.ts'
import { words } from '../words/en.ts'

export async function ordersToday(
  records: Records,
  today: Day,
  at: Instant,
): Promise<readonly TodayRow[]> {
  const now = { today, minute: minuteOf(at) }
  const [open, trade] = await Promise.all([openBy(records, today), tradeOf(records)])
  return open.map((order) => {
    const isReady = order.state === 'ready'
    const tone = isReady ? 'good' : isLateOrder(order, now) ? 'broken' : 'due'
    return {
      key: `order:${order.id}`,
      group: 'today',
      customerId: order.customerId,
      words: wordsOf(order, now, trade),
      order: order.day < today ? daysBetween(today, order.day) : (order.minute ?? 1440) / 1441,
      tone,
      ...(order.day === today ? present({ minute: order.minute }) : {}),
      keys: keysOf(order, trade),
    }
  })
}

function wordsOf(order: Order, now: DayMinute, trade: Trade): Said {
  const what = shorten(order.words, 160)
  const isJob = trade === 'jobs'
  if (order.day < now.today) {
    const late = { count: daysBetween(order.day, now.today), what }
    return isJob ? words.say('jobLate', late) : words.say('late', late)
  }
  if (order.state === 'ready')
    return isJob ? words.say('jobReady', { what }) : words.say('readyToday', { what })
  if (order.minute === undefined)
    return isJob ? words.say('jobToday', { what }) : words.say('forToday', { what })
  const at = { time: sayClock(order.minute), what }
  if (isLateOrder(order, now))
    return isJob ? words.say('jobLateToday', at) : words.say('lateToday', at)
  return isJob ? words.say('jobTodayAt', at) : words.say('forTodayAt', at)
}

export function keysOf({ id, state }: Order, trade: Trade): readonly RowKey[] {
  const input = { id }
  const over: RowKey = { letter: 'K', label: words.say('handedOver'), deed: handOver, input }
  const ready: RowKey = {
    letter: 'Y',
    label: trade === 'jobs' ? words.say('done') : words.say('ready'),
    deed: markReady,
    input,
  }
  const left: RowKey = {
    letter: 'N',
    label: words.say('notCollected'),
    deed: notCollected,
    input,
  }
  if (state !== 'ready') return [ready, over]
  return trade === 'jobs' ? [over] : [over, left]
}
