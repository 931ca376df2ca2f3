import { defineReturning } from '#book/returning.ts'
import { knownTotal, payments, refunds } from '../model.ts'
import { storiesAt } from '../repo.ts'
import { unitsBackOf } from '../rules/ahead.ts'
import { countedAgain } from '../rules/slate.ts'
import { backOf } from '../rules/totals.ts'
import { words } from '../words/en.ts'

/** A payment that is done again may not pay what was paid since. */
export const paymentsReturning = defineReturning(payments, async (records, payment, wasGone) => {
  const open = await storiesAt(records, payment.purchaseIds)
  // One that comes out of the trash stood beside what was given back before it went there.
  const stories = wasGone ? open : open.map((each) => ({ ...each, refunds: [], voided: false }))
  return countedAgain(payment, stories) ? undefined : words.say('paidSince')
})

/** Nor may a refund give back what was given back since. */
export const refundsReturning = defineReturning(refunds, async (records, refund) => {
  const [story] = await storiesAt(records, [refund.purchaseId])
  if (!story) return undefined
  const { purchase, refunds: given } = story
  const all = [...given, refund]
  const total = knownTotal(purchase.lines)
  if (total !== undefined && backOf(all) > total) return words.say('moreThanPaid')
  return unitsBackOf(all) > (purchase.drawn ?? 0) && refund.units !== undefined
    ? words.say('moreUnitsThanDrawn')
    : undefined
})
