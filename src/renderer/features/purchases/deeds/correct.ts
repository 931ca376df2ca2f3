import { z } from 'zod'
import { create, edit } from '#book/draft.ts'
import type { Records } from '#book/records.ts'
import { livingRow, rowDeeds } from '#book/row-deeds.ts'
import { askOfAllergies, sureField } from '#kit/ask-first.ts'
import { customerGone } from '#kit/for-customer.ts'
import { instantOf, minute } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { err, ok } from '#shared/base/result.ts'
import { tidy } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import {
  dayField,
  idField,
  minuteField,
  moneyField,
  type Row,
  type Table,
} from '#shared/book/table.ts'
import { customers } from '../../customers/model.ts'
import { allergiesOf } from '../../preferences/model.ts'
import {
  contentsIn,
  type PurchaseId,
  payments,
  purchases,
  type RefundId,
  refunds,
  type VoidId,
  voids,
} from '../model.ts'
import { paidAheadFor } from '../repo/ahead.ts'
import { cautionsFor, storyOf } from '../repo.ts'
import { type NoRefund, refundOf } from '../rules/give-back.ts'
import { linesWords } from '../rules/say-lines.ts'
import { words } from '../words/en.ts'

export const onPurchase = rowDeeds(purchases, words.say('notThere'))

const why = z.exactOptional(z.string().max(20_000))

/** It was the other Maria: the purchase moves, with its refunds and voids. */
export const movePurchase = onPurchase.deed({
  name: 'move-purchase',
  input: { to: idField<CustomerId>(), sure: sureField },
  also: async (records, { id, productIds }, input) => {
    const [back, gone, paid, to, cautions] = await Promise.all([
      factsOf(records, refunds, id),
      factsOf(records, voids, id),
      records.table(payments).where('purchaseIds').equals(id).filter(isLiving).count(),
      livingRow(records, customers, input.to),
      cautionsFor(records, input.to, productIds),
    ])
    return { back, gone, paid, to, ...cautions }
  },
  change: (purchase, { sure }, _moment, { back, gone, paid, to, known, products }) => {
    if (!to) return err(customerGone)
    if (purchase.orderId) return err(words.say('fromAnOrder'))
    if (paid > 0) return err(words.say('paidByThem'))
    const question = askOfAllergies({
      what: linesWords(purchase.lines),
      texts: contentsIn(purchase.lines, products),
      allergies: allergiesOf(known, to.people),
      sure,
    })
    if (question) return err(question)
    const theirs = { customerId: to.id }
    return ok([
      // What it drew was not theirs.
      edit(purchases, purchase, { ...theirs, aheadId: undefined, drawn: undefined }),
      ...back.map((each) => edit(refunds, each, { ...theirs, units: undefined })),
      ...gone.map((each) => edit(voids, each, theirs)),
    ])
  },
  words: (_change, who) => words.say('didMove', { who }),
  sample: (pick) => {
    const to = pick.customer()
    return to && { to }
  },
})

/** It was logged late: the purchase gets the moment it happened. */
export const changeTime = onPurchase.deed({
  name: 'change-time',
  input: { day: dayField, minute: minuteField },
  change: (purchase, { day, minute: at }, { now }) => {
    const moment = instantOf(day, at)
    if (moment > now) return err(words.say('stillToCome'))
    if (purchase.day === day && purchase.minute === at) return ok({})
    return ok({ at: moment, day, minute: at })
  },
  words: (_change, who) => words.say('didChangeTime', { who }),
  sample: (pick) => {
    const day = dayField.parse(`2026-02-${String(pick.int(1, 28)).padStart(2, '0')}`)
    return { day, minute: minute(pick.int(0, 1439)) }
  },
})

/** It never happened: it no longer counts, but stays readable. */
export const voidPurchase = onPurchase.deed({
  name: 'void-purchase',
  input: { why },
  also: (records, { id }) => storyOf(records, id),
  change: ({ id, customerId }, input, { now, today, minute: at, newId }, story) => {
    if (story?.voided) return err(words.say('voidedAlready'))
    const when = { at: now, day: today, minute: at }
    const row = { ...when, id: newId<VoidId>(), customerId, purchaseId: id }
    return ok([create(voids, { ...row, why: tidy(input.why) })])
  },
  words: (_change, who) => words.say('didVoid', { who }),
  sample: () => ({}),
})

/**
 * What was paid is given back; never more than that, as far as it is known. What was taken off
 * something paid ahead goes back to it: money by itself, units when it is said how many.
 */
export const refundPurchase = onPurchase.deed({
  name: 'refund-purchase',
  input: {
    amount: moneyField,
    units: z.exactOptional(z.number().positive().max(Number.MAX_SAFE_INTEGER)),
    why,
  },
  also: (records, { id }) => paidAheadFor(records, id),
  change: (purchase, { why: typed, ...asked }, { now, today, minute: at, newId }, paid) => {
    if (!paid) return err(words.say('notThere'))
    if (paid.story.voided) return err(words.say('voidedAlready'))
    const back = refundOf(paid.story, asked, paid.ahead, paid.products)
    if (!back.ok) return err(words.say(noRefund[back.error]))
    const { id, customerId } = purchase
    const when = { at: now, day: today, minute: at }
    const row = { ...when, id: newId<RefundId>(), customerId, purchaseId: id, ...back.value }
    return ok([create(refunds, { ...row, why: tidy(typed) })])
  },
  words: (_change, who) => words.say('didRefund', { who }),
  sample: (pick) => pick.one([{ amount: money(pick.int(1, 900)) }, { amount: money(0), units: 1 }]),
})

const noRefund = {
  nothing: 'amountNeeded',
  'more than paid': 'moreThanPaid',
  'more units': 'moreUnitsThanDrawn',
  'paid in units': 'paidInUnits',
} as const satisfies Record<NoRefund, string>

/** What had no price gets one: for one of it. */
export const sayPrice = onPurchase.deed({
  name: 'say-price',
  input: { at: z.number().int().nonnegative(), price: moneyField },
  change: ({ lines }, { at, price }) => {
    const thing = lines[at]
    if (!thing || thing.price !== undefined) return err(words.say('pricedAlready'))
    return ok({ lines: lines.map((each, place) => (place === at ? { ...each, price } : each)) })
  },
  words: (_change, who) => words.say('didSayPrice', { who }),
  sample: (pick) => ({ at: pick.int(0, 1), price: money(pick.int(1, 900)) }),
})

export const trashPurchase = onPurchase.trash({
  name: 'trash-purchase',
  words: (_change, who) => words.say('didTrash', { who }),
})

export const putBackPurchase = onPurchase.putBack({
  name: 'put-back-purchase',
  words: (_change, who) => words.say('didPutBack', { who }),
})

const factsOf = <R extends Row>(
  records: Records,
  table: Table<R>,
  id: PurchaseId,
): Promise<readonly R[]> => records.table(table).where('purchaseId').equals(id).toArray()
