import { type Money, noMoney } from '#shared/base/money.ts'
import { present } from '#shared/base/present.ts'
import { knownTotal, type PurchaseLine } from '../model.ts'
import { backOf, isOwed, type PurchaseStory } from './totals.ts'

/** A purchase as the story of its customer shows it. */
export type ToldPurchase = {
  readonly is: 'the usual' | 'bought' | 'never was'
  readonly lines: readonly PurchaseLine[]
  readonly total?: Money
  readonly back?: Money
  readonly onSlate: boolean
}

export function tell(story: PurchaseStory): ToldPurchase {
  const { purchase, refunds, voided } = story
  const total = knownTotal(purchase.lines)
  const back = backOf(refunds)
  const is = voided ? 'never was' : purchase.usual ? 'the usual' : 'bought'
  return present({
    is,
    lines: purchase.lines,
    onSlate: isOwed(story),
    total: voided ? undefined : total,
    back: voided || back === noMoney ? undefined : back,
  })
}
