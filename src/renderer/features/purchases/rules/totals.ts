import { addMoney, lessMoney, type Money, noMoney, timesMoney } from '#shared/base/money.ts'
import {
  type Purchase,
  type PurchaseId,
  type PurchaseLine,
  type Refund,
  totalOf,
} from '../model.ts'

/** What the lines cost; nothing when the price of even one is not known. */
export function knownTotal(lines: readonly PurchaseLine[]): Money | undefined {
  let sum = noMoney
  for (const { price, quantity } of lines) {
    if (price === undefined) return undefined
    sum = addMoney(sum, timesMoney(price, quantity))
  }
  return sum
}

/** A purchase with all that became of it. */
export type PurchaseStory = {
  readonly purchase: Purchase
  readonly refunds: readonly Refund[]
  readonly voided: boolean
}

/** What it came to in the end: nothing for one that never was, less what was given back. */
export const cameTo = ({ purchase, refunds, voided }: PurchaseStory): Money =>
  voided ? noMoney : lessMoney(totalOf(purchase), backOf(refunds))

export const backOf = (refunds: readonly Refund[]): Money =>
  addMoney(...refunds.filter((each) => !each.deletedAt).map((each) => each.amount))

/** Still open on the slate. */
export const isOwed = ({ purchase, voided }: PurchaseStory): boolean =>
  purchase.paid === 'slate' && !voided && !purchase.deletedAt

export type Slate = {
  readonly purchaseIds: readonly PurchaseId[]
  readonly owed: Money
  /** Some of it has no price, so more is owed than can be said. */
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
