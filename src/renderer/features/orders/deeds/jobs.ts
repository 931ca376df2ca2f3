import { z } from 'zod'
import { money } from '#shared/base/money.ts'
import { err, ok } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
import type { Change } from '#shared/book/change.ts'
import { moneyField, words as text } from '#shared/book/table.ts'
import { orders, toldBefore } from '../model.ts'
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
