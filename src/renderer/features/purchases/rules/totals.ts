import { addMoney, lessMoney, type Money, money, noMoney } from '#shared/base/money.ts'
import { isLiving } from '#shared/book/living.ts'
import { knownTotal, type Purchase, type PurchaseId, type Refund, totalOf } from '../model.ts'

/** A purchase with its refunds, what payments allot to it, and whether it was voided. */
export type PurchaseStory = {
  readonly purchase: Purchase
  readonly refunds: readonly Refund[]
  readonly voided: boolean
  /** Paid of it in parts, while it was on the slate. */
  readonly inParts?: Money
}

/** The final amount: zero when voided, otherwise less refunds. */
export const cameTo = ({ purchase, refunds, voided }: PurchaseStory): Money =>
  voided ? noMoney : lessMoney(totalOf(purchase), backOf(refunds))

export const backOf = (refunds: readonly Refund[]): Money =>
  addMoney(...refunds.filter(isLiving).map((each) => each.amount))

/** Is there a price missing? Then more is owed than can be said. */
export const isUnpriced = ({ lines }: Pick<Purchase, 'lines'>): boolean =>
  knownTotal(lines) === undefined

/** What is still to be paid of it, as far as its prices are known; never less than nothing. */
export function restOf(story: PurchaseStory): Money {
  return money(Math.max(0, lessMoney(toPayOf(story), moneyDrawnBy(story))))
}

/**
 * What money ahead pays of it: never more than the sale comes to, so what was given back of it is
 * ahead again, and is taken again when the refund is undone.
 */
export function moneyDrawnBy(story: PurchaseStory, alsoBack: Money = noMoney): Money {
  const { drawn = 0, aheadId } = story.purchase
  if (aheadId === undefined) return noMoney
  return money(Math.max(0, Math.min(Math.round(drawn), lessMoney(toPayOf(story), alsoBack))))
}

/** After what was paid of it in hand. */
const toPayOf = (story: PurchaseStory): Money =>
  lessMoney(cameTo(story), addMoney(story.purchase.deposit ?? noMoney, story.inParts ?? noMoney))

/**
 * Still open on the slate. One that was paid in parts is open while the parts do not make the whole:
 * a part may have been undone after the last one was paid.
 */
export function isOwed(story: PurchaseStory): boolean {
  const { purchase, voided, inParts = noMoney } = story
  if (voided || !isLiving(purchase)) return false
  if (purchase.paid === 'paid' && (inParts === noMoney || isUnpriced(purchase))) return false
  return restOf(story) > 0 || isUnpriced(purchase)
}

export type Slate = {
  readonly purchaseIds: readonly PurchaseId[]
  readonly owed: Money
  /** Some of it has no price, so more is owed than the amount shown. */
  readonly andMore: boolean
}

export function slateOf(stories: readonly PurchaseStory[]): Slate {
  const open = stories.filter(isOwed)
  return {
    purchaseIds: open.map((each) => each.purchase.id),
    owed: addMoney(...open.map(restOf)),
    andMore: open.some(({ purchase }) => isUnpriced(purchase)),
  }
}
