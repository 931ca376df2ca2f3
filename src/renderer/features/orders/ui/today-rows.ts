import type { Records } from '#book/records.ts'
import type { TodayRow } from '#kit/parts/today.ts'
import { sayClock } from '#kit/say-when.ts'
import { type Day, type DayMinute, daysBetween, type Instant, minuteOf } from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import type { Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
import type { Trade } from '#shared/book/shop-settings.ts'
import type { Order } from '../model.ts'
import { openBy, settingsOf, toAskBy, toTell } from '../repo.ts'
import { isLateOrder } from '../rules/order-state.ts'
import { words } from '../words/en.ts'
import { sayWanted } from './say-left.ts'
import { keysOf, keysToAsk, keysToTell } from './today-keys.ts'

export async function ordersToday(
  records: Records,
  today: Day,
  at: Instant,
): Promise<readonly TodayRow[]> {
  const now = { today, minute: minuteOf(at) }
  const [open, settings, untold, unasked] = await Promise.all([
    openBy(records, today),
    settingsOf(records),
    toTell(records),
    toAskBy(records, today),
  ])
  const due = open.map((order): TodayRow => {
    const isReady = order.state === 'ready'
    const tone = isReady ? 'good' : isLateOrder(order, now) ? 'broken' : 'due'
    return {
      key: `order:${order.id}`,
      group: 'today',
      customerId: order.customerId,
      words: wordsOf(order, now, settings.trade),
      order: order.day < today ? daysBetween(today, order.day) : (order.minute ?? 1440) / 1441,
      tone,
      ...(order.day === today ? present({ minute: order.minute }) : {}),
      keys: keysOf(order, settings),
    }
  })
  return [...untold.map(rowToTell), ...due, ...unasked.map((order) => rowToAsk(order, today))]
}

/** Before everything else: nothing is to ship before they know. */
const rowToTell = (order: Order): TodayRow => ({
  key: `order-missing:${order.id}`,
  group: 'today',
  customerId: order.customerId,
  words: words.say('tell', {
    missing: shorten(order.checked?.missing ?? '', 80),
    what: shorten(order.words, 160),
  }),
  order: -10_000,
  isUncounted: true,
  tone: 'broken',
  keys: keysToTell(order),
})

const rowToAsk = (order: Order, today: Day): TodayRow => ({
  key: `order-check:${order.id}`,
  group: 'today',
  customerId: order.customerId,
  words: words.say('stillWorking', { what: shorten(order.words, 160) }),
  // After all that has a time today, the longest put off first.
  order: 1 + 1 / (2 + daysBetween(order.checkOn ?? today, today)),
  tone: 'due',
  isUncounted: true,
  keys: keysToAsk(order),
})

function wordsOf(order: Order, now: DayMinute, trade: Trade): Said {
  const what = sayWanted(order, 160)
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
