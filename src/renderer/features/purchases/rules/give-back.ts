import { addMoney, lessMoney, type Money, money, noMoney } from '#shared/base/money.ts'
import { present } from '#shared/base/present.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import { tidy } from '#shared/base/text.ts'
import { readQuantity } from '#shared/said/quantity.ts'
import type { Product } from '../../catalog/model.ts'
import { knownTotal, type PaidAhead } from '../model.ts'
import { drawnBy, linesOfUnit, unitsBackOf, unitsIn } from './ahead.ts'
import { backOf, moneyDrawnBy, type PurchaseStory } from './totals.ts'

/** What of a sale was taken off what was paid ahead, in units, and did not go back. */
export type UnitsDrawn = {
  readonly unit: string
  readonly left: number
  /** Something of it was paid in hand too, or may have been. */
  readonly andMoney: boolean
}

export function unitsDrawn(
  story: PurchaseStory,
  ahead: PaidAhead | undefined,
  products: readonly Product[],
): UnitsDrawn | undefined {
  if (ahead?.unit === undefined || story.purchase.aheadId !== ahead.id) return undefined
  const left = drawnBy(story, ahead)
  const inHand = inHandOf(story, worthOf(story, ahead, products))
  return { unit: ahead.unit, left, andMoney: inHand === undefined || inHand > noMoney }
}

/** The money of this amount that goes back to what was paid ahead; the rest is given in hand. */
export const moneyBackAhead = (
  story: PurchaseStory,
  amount: Money,
  ahead: PaidAhead | undefined,
): Money =>
  ahead === undefined || ahead.unit !== undefined
    ? noMoney
    : lessMoney(moneyDrawnBy(story), moneyDrawnBy(story, amount))

/** How many go back, as typed; absent for an empty field. */
export function readUnits(
  typed: string,
  { left }: Pick<UnitsDrawn, 'left'>,
  language: string,
): number | 'unread' | undefined {
  if (tidy(typed) === undefined) return undefined
  // A count is read with the thing that is counted.
  const units = readQuantity(`${typed.trim()} pieces`, language)?.quantity
  return units !== undefined && units > 0 && units <= left ? units : 'unread'
}

type Asked = { readonly amount: Money; readonly units?: number }
export type NoRefund = 'nothing' | 'more than paid' | 'more units' | 'paid in units'

/** A refund as it is written: units count as what they are worth, as far as that is known. */
export function refundOf(
  story: PurchaseStory,
  { amount, units = 0 }: Asked,
  ahead: PaidAhead | undefined,
  products: readonly Product[],
): Result<Asked, NoRefund> {
  if (amount < 0 || (amount === 0 && units <= 0)) return err('nothing')
  const drawn = unitsDrawn(story, ahead, products)
  if (units > (drawn?.left ?? 0)) return err('more units')
  const worth = worthOf(story, ahead, products)
  const inHand = inHandOf(story, worth)
  if (inHand !== undefined && amount > inHand)
    return err(drawn && drawn.left > units ? 'paid in units' : 'more than paid')
  const went = unitsBackOf(story.refunds)
  const ofUnits = lessMoney(worth(went + units), worth(went))
  return ok(present({ amount: addMoney(amount, ofUnits), units: units > 0 ? units : undefined }))
}

type Worth = (units: number) => Money

/** What so many of its units cost, by their own prices; nothing where a price is unknown. */
function worthOf(
  { purchase }: PurchaseStory,
  ahead: PaidAhead | undefined,
  products: readonly Product[],
): Worth {
  if (ahead?.unit === undefined || purchase.aheadId !== ahead.id) return () => noMoney
  const total = knownTotal(linesOfUnit(purchase.lines, ahead.unit, products))
  const all = unitsIn(purchase.lines, ahead.unit, products)
  if (total === undefined || all === 0) return () => noMoney
  return (units) => money(Math.round(total * (units / all)))
}

/** Money of it that was not given back yet, without what its units are worth; absent when unknown. */
function inHandOf({ purchase, refunds }: PurchaseStory, worth: Worth): Money | undefined {
  const total = knownTotal(purchase.lines)
  if (total === undefined) return undefined
  const back = lessMoney(backOf(refunds), worth(unitsBackOf(refunds)))
  const units = purchase.drawn ?? 0
  return money(Math.max(0, lessMoney(lessMoney(total, worth(units)), back)))
}
