import { z } from 'zod'
import { defineDeed, type Moment } from '#book/define-deed.ts'
import { create, edit, type RowDraft } from '#book/draft.ts'
import { rowDeeds } from '#book/row-deeds.ts'
import { askFirst, sureField } from '#kit/ask-first.ts'
import { forCustomer } from '#kit/for-customer.ts'
import { addMoney, type Money, money } from '#shared/base/money.ts'
import { err, ok } from '#shared/base/result.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { idField, moneyField } from '#shared/book/table.ts'
import { customers } from '../../customers/model.ts'
import { type PaidAheadId, type PaymentId, paidAhead, payments, purchases } from '../model.ts'
import { owedBy, storiesAt, storyOf } from '../repo.ts'
import { type Allotted, allot, countedAgain, isSettled } from '../rules/slate.ts'
import { slateOf } from '../rules/totals.ts'
import { words } from '../words/en.ts'
import { onPurchase } from './correct.ts'

/** They pay another time; what it drew of what was paid ahead is theirs again. */
export const putOnSlate = onPurchase.deed({
  name: 'put-on-slate',
  input: {},
  also: (records, { id }) => storyOf(records, id),
  change: ({ paid }, _input, _moment, story) => {
    if (story?.voided) return err(words.say('voidedAlready'))
    if (paid === 'slate') return ok({})
    if (story?.inParts !== undefined) return err(words.say('paidFromSlate'))
    return ok({ paid: 'slate', aheadId: undefined, drawn: undefined })
  },
  words: (_change, who) => words.say('didPutOnSlate', { who }),
  sample: () => ({}),
})

/** Everything on their slate that has a price is paid; what has none stays, once that is agreed. */
export const paySlate = forCustomer(customers, {
  name: 'pay-slate',
  input: { sure: sureField },
  also: (records, { customerId }) => owedBy(records, customerId),
  change: (customer, { sure }, moment, open) => {
    const { owed, andMore } = slateOf(open)
    if (open.length === 0) return err(words.say('nothingOnSlate'))
    if (owed === 0) return err(words.say('needsPrice'))
    const question = andMore ? askFirst(words.say('leaveUnpricedAsk'), 'money', sure) : undefined
    return question ? err(question) : ok(paidWith(allot(owed, open), customer.id, moment))
  },
  words: (_change, who) => words.say('didPaySlate', { who }),
  sample: () => ({ sure: ['money'] }),
})

/** Some of it, the oldest first; what is more than they owe is kept ahead or given back. */
export const payPart = forCustomer(customers, {
  name: 'pay-part',
  input: { amount: moneyField, rest: z.exactOptional(z.enum(['ahead', 'change'])) },
  also: (records, { customerId }) => owedBy(records, customerId),
  change: (customer, { amount, rest }, moment, open) => {
    if (amount <= 0) return err(words.say('payHowMuch'))
    if (open.length === 0) return err(words.say('nothingOnSlate'))
    const allotted = allot(amount, open)
    if (allotted.parts.length === 0) return err(words.say('needsPrice'))
    if (allotted.left > 0 && rest === undefined) return err(words.say('moreThanOwed'))
    const isKept = allotted.left > 0 && rest === 'ahead'
    const kept = isKept ? [keptAhead(allotted.left, customer.id, moment)] : []
    return ok([...paidWith(allotted, customer.id, moment), ...kept])
  },
  words: (_change, who) => words.say('didPayPart', { who }),
  sample: (pick) => ({
    amount: money(pick.int(1, 900)),
    rest: pick.one<'ahead' | 'change'>(['ahead', 'change']),
  }),
})

/** The payment, and what is paid in full by it. */
const paidWith = (
  { purchaseIds, parts, settled }: Allotted,
  customerId: CustomerId,
  { now, today, minute, newId }: Moment,
): readonly RowDraft[] => [
  create(payments, {
    ...{ id: newId<PaymentId>(), at: now, day: today, minute, customerId },
    amount: addMoney(...parts),
    purchaseIds: [...purchaseIds],
    parts: [...parts],
  }),
  ...settled.map((each) => edit(purchases, each, { paid: 'paid' })),
]

const keptAhead = (count: Money, customerId: CustomerId, { today, newId }: Moment): RowDraft =>
  create(paidAhead, { id: newId<PaidAheadId>(), customerId, day: today, count })

const onPayment = rowDeeds(payments, words.say('paymentGone'))

/** It was not paid after all: what it paid is on the slate again. */
export const trashPayment = onPayment.deed({
  name: 'trash-payment',
  input: {},
  also: (records, { purchaseIds }) => records.table(purchases).bulkGet([...purchaseIds]),
  change: (payment, _input, { now }, paid) =>
    ok([
      edit(payments, payment, { deletedAt: now }),
      ...paid.flatMap((each) => (each ? [edit(purchases, each, { paid: 'slate' })] : [])),
    ]),
  words: (_change, who) => words.say('didTrashPayment', { who }),
  sample: () => ({}),
})

/** What it pays in full is paid again; what was paid since, or is not theirs any more, is not. */
export const putBackPayment = defineDeed({
  name: 'put-back-payment',
  input: z.strictObject({ id: idField<PaymentId>() }),
  load: async (records, { id }) => {
    const payment = await records.table(payments).get(id)
    return payment && { payment, paid: await storiesAt(records, payment.purchaseIds) }
  },
  change: (loaded) => {
    if (!loaded) return err(words.say('paymentGone'))
    const { payment, paid } = loaded
    if (isLiving(payment)) return ok([])
    const again = countedAgain(payment, paid)
    if (!again) return err(words.say('paidSince'))
    const settled = again.filter(isSettled)
    return ok([
      edit(payments, payment, { deletedAt: undefined }),
      ...settled.map(({ purchase }) => edit(purchases, purchase, { paid: 'paid' })),
    ])
  },
  words: (_change, who) => words.say('didPutBackPayment', { who }),
  sample: (pick) => {
    const id = pick.trashed<PaymentId>(payments.name)
    return id && { id }
  },
})
