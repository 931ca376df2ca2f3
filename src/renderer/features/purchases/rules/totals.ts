import { addMoney, lessMoney, type Money, noMoney, timesMoney } from '#shared/base/money.ts'
import { isLiving } from '#shared/book/living.ts'
import {
  type Purchase,
  type PurchaseId,
  type PurchaseLine,
  type Refund,
  totalOf,
} from '../model.ts'

/** The sum of the lines; absent when even one price is unknown. */
export function knownTotal(lines: readonly PurchaseLine[]): Money | undefined {
  let sum = noMoney
  for (const { price, quantity } of lines) {
    if (price === undefined) return undefined
    sum = addMoney(sum, timesMoney(price, quantity))
  }
  return sum
}

/** A purchase with its refunds, and whether it was voided. */
export type PurchaseStory = {
  readonly purchase: Purchase
  readonly refunds: readonly Refund[]
  readonly voided: boolean
}

/** The final amount: zero when voided, otherwise less refunds. */
export const cameTo = ({ purchase, refunds, voided }: PurchaseStory): Money =>
  voided ? noMoney : lessMoney(totalOf(purchase), backOf(refunds))

export const backOf = (refunds: readonly Refund[]): Money =>
  addMoney(...refunds.filter(isLiving).map((each) => each.amount))

/** Still open on the slate. */
export const isOwed = ({ purchase, voided }: PurchaseStory): boolean =>
  purchase.paid === 'slate' && !voided && isLiving(purchase)

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
    owed: addMoney(...open.map(cameTo)),
    andMore: open.some(({ purchase }) => knownTotal(purchase.lines) === undefined),
  }
}
