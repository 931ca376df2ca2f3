import { z } from 'zod'
import { create, edit } from '#book/draft.ts'
import { sureField } from '#kit/ask-first.ts'
import type { Day } from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import { err, ok } from '#shared/base/result.ts'
import { words as text } from '#shared/book/table.ts'
import { newOrder, type Order, type OrderId, orders } from '../model.ts'
import { cautionsOf } from '../repo.ts'
import { linesAgain } from '../rules/handing.ts'
import { canBeHandedOver, isOpenOrder } from '../rules/order-state.ts'
import { leftOf } from '../rules/parts.ts'
import { words } from '../words/en.ts'
import { asked } from './asked.ts'
import { onOrder } from './on-order.ts'
import { orderIn } from './order-in.ts'

/** One line is got ready, or is not after all; with the last one the order is ready. */
export const markLine = onOrder.deed({
  name: 'mark-line',
  input: { line: z.number().int().nonnegative().max(199), ready: z.boolean() },
  change: (order, { line, ready }) => {
    if (!isOpenOrder(order)) return err(words.say('notOpen'))
    if (!order.lines[line]) return err(words.say('notThere'))
    const lines = order.lines.map(({ ready: was, ...each }, at) =>
      present({ ...each, ready: at === line ? ready || undefined : was }),
    )
    const isAll = lines.every((each) => each.ready === true || leftOf(each) <= 0)
    return ok({ lines, state: isAll ? 'ready' : 'ordered' })
  },
  words: (change, who) => words.say('didLine', { who, what: orderIn(change).what }),
  sample: () => ({ line: 0, ready: true }),
})

/** Something is not there, or not as they were shown: it stays in the shop, and they are told. */
export const findMissing = onOrder.deed({
  name: 'find-missing',
  input: { missing: text(500) },
  change: (order, { missing }, { today }) =>
    canBeHandedOver(order)
      ? ok({ checked: { on: today, everything: false, asShown: false, missing } })
      : err(words.say('notOpen')),
  words: (change, who) => words.say('didMissing', { who, what: orderIn(change).what }),
  sample: (pick) => ({ missing: pick.text() }),
})

export const tellMissing = onOrder.step({
  name: 'tell-missing',
  change: ({ checked }, { today }) =>
    checked?.missing === undefined || checked.told !== undefined
      ? err(words.say('toldAlready'))
      : ok({ checked: { ...checked, told: today } }),
  words: (change, who) => words.say('didTell', { who, what: orderIn(change).what }),
})

/** "Still working?" is answered with yes. */
export const stillWorking = onOrder.step({
  name: 'still-working',
  change: (order) =>
    order.state === 'handed over' && order.stillWorks === undefined
      ? ok({ stillWorks: true, checkOn: undefined })
      : err(words.say('answeredAlready')),
  words: (change, who) => words.say('didStillWork', { who, what: orderIn(change).what }),
})

/** It did not hold: the same is to be done again today, at no charge. `note` says so and what is wrong. */
export const doAgain = onOrder.deed({
  name: 'do-again',
  input: { note: text(), sure: sureField },
  also: (records, { customerId }) => cautionsOf(records, customerId),
  change: (order, { note, sure }, { today, newId }, cautions) => {
    // Also before the day it is asked, and after a yes that did not last.
    const isOver = order.state === 'handed over' && order.stillWorks !== false
    if (!isOver) return err(words.say('answeredAlready'))
    const question = asked(order, cautions, sure)
    if (question) return err(question)
    return ok([
      create(orders, againOf(order, { note, day: today, id: newId<OrderId>() })),
      edit(orders, order, { stillWorks: false, checkOn: undefined }),
    ])
  },
  words: (change, who) => words.say('didAgain', { who, what: orderIn(change).what }),
  sample: (pick) => ({ note: pick.text() }),
})

const againOf = (
  { customerId, words: what, lines, deviceId }: Order,
  anew: { readonly id: OrderId; readonly day: Day; readonly note: string },
) => newOrder({ ...anew, customerId, words: what, lines: [...linesAgain(lines)], deviceId })
