import { z } from 'zod'
import { defineDeed } from '#book/define-deed.ts'
import { create, edit } from '#book/draft.ts'
import type { Records } from '#book/records.ts'
import { instantOf, minute } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { err, ok } from '#shared/base/result.ts'
import { tidy } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import {
  dayField,
  idField,
  minuteField,
  moneyField,
  type Row,
  type Table,
} from '#shared/book/table.ts'
import { customers } from '../../customers/model.ts'
import { type PurchaseId, purchases, type RefundId, refunds, type VoidId, voids } from '../model.ts'
import { storyOf } from '../repo.ts'
import { backOf, knownTotal } from '../rules/totals.ts'
import { words } from '../words/en.ts'

const purchaseId = idField<PurchaseId>()
const why = z.exactOptional(z.string().max(20_000))

/** It was the other Maria: the purchase goes over, with its refunds and voids. */
export const movePurchase = defineDeed({
  name: 'move-purchase',
  input: z.strictObject({ purchaseId, to: idField<CustomerId>() }),
  load: async (records, input) => {
    const [purchase, back, gone, to] = await Promise.all([
      records.table(purchases).get(input.purchaseId),
      factsOf(records, refunds, input.purchaseId),
      factsOf(records, voids, input.purchaseId),
      records.table(customers).get(input.to),
    ])
    return { purchase, back, gone, to }
  },
  change: ({ purchase, back, gone, to }) => {
    if (!purchase) return err(words.say('notThere'))
    if (!to || to.deletedAt) return err(words.say('customerGone'))
    if (purchase.orderId) return err(words.say('fromAnOrder'))
    const theirs = { customerId: to.id }
    return ok([
      edit(purchases, purchase, theirs),
      ...back.map((each) => edit(refunds, each, theirs)),
      ...gone.map((each) => edit(voids, each, theirs)),
    ])
  },
  words: (_change, who) => words.say('didMove', { who }),
  sample: (pick) => {
    const id = pick.row<PurchaseId>('purchases')
    const to = pick.row<CustomerId>('customers')
    return id && to && { purchaseId: id, to }
  },
})

/** It was logged late: the purchase bears the moment it happened. */
export const changeTime = defineDeed({
  name: 'change-time',
  input: z.strictObject({ purchaseId, day: dayField, minute: minuteField }),
  load: (records, input) => records.table(purchases).get(input.purchaseId),
  change: (purchase, { day, minute: at }, { now }) => {
    if (!purchase) return err(words.say('notThere'))
    const moment = instantOf(day, at)
    if (moment > now) return err(words.say('stillToCome'))
    if (purchase.day === day && purchase.minute === at) return ok([])
    return ok([edit(purchases, purchase, { at: moment, day, minute: at })])
  },
  words: (_change, who) => words.say('didChangeTime', { who }),
  sample: (pick) => {
    const id = pick.row<PurchaseId>('purchases')
    const day = dayField.parse(`2026-02-${String(pick.int(1, 28)).padStart(2, '0')}`)
    return id && { purchaseId: id, day, minute: minute(pick.int(0, 1439)) }
  },
})

/** It never happened: it counts for nothing, but what was written stays to be read. */
export const voidPurchase = defineDeed({
  name: 'void-purchase',
  input: z.strictObject({ purchaseId, why }),
  load: (records, input) => storyOf(records, input.purchaseId),
  change: (story, input, { now, today, minute: at, newId }) => {
    if (!story) return err(words.say('notThere'))
    if (story.voided) return err(words.say('voidedAlready'))
    const { id, customerId } = story.purchase
    const when = { at: now, day: today, minute: at }
    const reason = tidy(input.why)
    const row = { ...when, id: newId<VoidId>(), customerId, purchaseId: id }
    return ok([create(voids, reason === undefined ? row : { ...row, why: reason })])
  },
  words: (_change, who) => words.say('didVoid', { who }),
  sample: (pick) => {
    const id = pick.row<PurchaseId>('purchases')
    return id && { purchaseId: id }
  },
})

/** Money given back; never more than was paid, as far as that is known. */
export const refundPurchase = defineDeed({
  name: 'refund-purchase',
  input: z.strictObject({ purchaseId, amount: moneyField, why }),
  load: (records, input) => storyOf(records, input.purchaseId),
  change: (story, { amount, why: typed }, { now, today, minute: at, newId }) => {
    if (!story) return err(words.say('notThere'))
    if (story.voided) return err(words.say('voidedAlready'))
    if (amount <= 0) return err(words.say('amountNeeded'))
    const { id, customerId, lines } = story.purchase
    const total = knownTotal(lines)
    if (total !== undefined && backOf(story.refunds) + amount > total)
      return err(words.say('moreThanPaid'))
    const when = { at: now, day: today, minute: at }
    const reason = tidy(typed)
    const row = { ...when, id: newId<RefundId>(), customerId, purchaseId: id, amount }
    return ok([create(refunds, reason === undefined ? row : { ...row, why: reason })])
  },
  words: (_change, who) => words.say('didRefund', { who }),
  sample: (pick) => {
    const id = pick.row<PurchaseId>('purchases')
    return id && { purchaseId: id, amount: money(pick.int(1, 900)) }
  },
})

const factsOf = <R extends Row>(
  records: Records,
  table: Table<R>,
  id: PurchaseId,
): Promise<readonly R[]> => records.table(table).where('purchaseId').equals(id).toArray()
