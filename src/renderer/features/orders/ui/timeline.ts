import type { TimelinePart } from '#kit/parts/page.ts'
import { sayOn } from '#kit/say-when.ts'
import { impossible } from '#shared/base/assert.ts'
import { dayOf } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
import type { Order } from '../model.ts'
import { soldAs, takenFrom, tradeOf } from '../repo.ts'
import { words } from '../words/en.ts'

export const orderTimeline: TimelinePart['load'] = async (records, customerIds, limit, before) => {
  const [all, trade] = await Promise.all([takenFrom(records, customerIds), tradeOf(records)])
  // A job has one entry: its purchase, once it is done.
  const told = trade === 'jobs' ? await soldAs(records, all) : new Set()
  const taken = all.filter(
    ({ id, createdAt }) => !told.has(id) && (before === undefined || createdAt < before),
  )
  return taken.slice(0, limit).map((order) => ({
    key: `order:${order.id}`,
    at: order.createdAt,
    day: dayOf(order.createdAt),
    words: words.say(trade === 'jobs' ? 'jobTaken' : 'ordered', {
      what: shorten(order.words, 300),
    }),
    more: stateOf(order),
    kind: 'order',
  }))
}

function stateOf({ state, day }: Order): Said {
  switch (state) {
    case 'ordered':
      return words.say('forDay', { day: sayOn(day) })
    case 'ready':
      return words.say('readyFor', { day: sayOn(day) })
    case 'handed over':
      return words.say('wasHandedOver')
    case 'not collected':
      return words.say('wasNotCollected')
    case 'cancelled':
      return words.say('wasCancelled')
    default:
      return impossible(state)
  }
}
