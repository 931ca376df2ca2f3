import { z } from 'zod'
import type { Instant } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { err, ok } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
import type { Change } from '#shared/book/change.ts'
import { instantField, moneyField, words as text } from '#shared/book/table.ts'
import { type JobCost, orders, toldBefore } from '../model.ts'
import { words } from '../words/en.ts'
import { onOrder } from './on-order.ts'

/** Hours or parts of a job; what it was is kept in the owner's words. */
export const addCost = onOrder.deed({
  name: 'add-cost',
  input: { amount: moneyField, what: text(300) },
  change: ({ state, costs = [] }, { amount, what }, { now }) =>
    state === 'cancelled'
      ? err(words.say('notOpen'))
      : ok({ costs: [...costs, { what, amount, at: now }] }),
  words: (change, who) => words.say('didAddCost', { who, what: jobIn(change) }),
  sample: (pick) => ({ amount: money(pick.int(0, 50_000)), what: pick.text() }),
})

/** Which of its costs; `at` as the owner saw it, because another window may have removed one since. */
const which = { place: z.number().int().nonnegative(), at: z.exactOptional(instantField) }
const isThere = (costs: readonly JobCost[], { place, at }: Which): boolean =>
  costs[place] !== undefined && (at === undefined || costs[place].at === at)
type Which = { readonly place: number; readonly at?: Instant }

/** Its words or its amount were wrong. */
export const changeCost = onOrder.deed({
  name: 'change-cost',
  input: { ...which, amount: moneyField, what: text(300) },
  change: ({ costs = [] }, { amount, what, ...one }) =>
    isThere(costs, one)
      ? ok({
          costs: costs.map((each, at) => (at === one.place ? { ...each, what, amount } : each)),
        })
      : err(words.say('costGone')),
  words: (change, who) => words.say('didChangeCost', { who, what: jobIn(change) }),
  sample: (pick) => ({ place: 0, amount: money(pick.int(0, 50_000)), what: pick.text() }),
})

/** It was not for this job. */
export const removeCost = onOrder.deed({
  name: 'remove-cost',
  input: which,
  change: ({ costs = [] }, one) => {
    if (!isThere(costs, one)) return err(words.say('costGone'))
    const left = costs.filter((_, at) => at !== one.place)
    return ok({ costs: left.length > 0 ? left : undefined })
  },
  words: (change, who) => words.say('didRemoveCost', { who, what: jobIn(change) }),
  sample: () => ({ place: 0 }),
})

/** Whether they heard that it costs more than was agreed. */
export const answerTold = onOrder.deed({
  name: 'answer-told',
  input: { told: z.enum(toldBefore) },
  change: (_order, { told }) => ok({ told }),
  words: (change, who) => words.say('didAnswerTold', { who, what: jobIn(change) }),
  sample: (pick) => ({ told: pick.one<(typeof toldBefore)[number]>([...toldBefore]) }),
})

/** Its invoice is written, today. */
export const markBilled = onOrder.step({
  name: 'mark-billed',
  change: ({ state, billed }, { today }) =>
    state !== 'handed over' || billed !== undefined
      ? err(words.say('notToBill'))
      : ok({ billed: today }),
  words: (change, who) => words.say('didBill', { who, what: jobIn(change) }),
})

export const takeBackBill = onOrder.step({
  name: 'take-back-bill',
  change: () => ok({ billed: undefined }),
  words: (change, who) => words.say('didNotBill', { who, what: jobIn(change) }),
})

function jobIn({ rows }: Change): string | Said {
  const row = rows.find(({ table }) => table === orders.name)
  const what = row?.now?.words
  return typeof what === 'string' ? shorten(what, 60) : words.say('anOrder')
}
