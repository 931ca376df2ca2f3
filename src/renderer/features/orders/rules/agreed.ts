import { lessMoney, type Money } from '#shared/base/money.ts'
import { mostMoney } from '#shared/said/calculation.ts'
import { knownTotal, type PurchaseLine } from '../../purchases/model.ts'
import type { Order } from '../model.ts'
import { isPartGiven } from './parts.ts'

type Priced = {
  readonly lines: readonly PurchaseLine[]
  readonly quote?: Money | undefined
  readonly deposit?: Money | undefined
}

/** Why money can't be agreed so. */
export type MoneyTrouble = 'too much' | 'deposit over price' | 'below nothing'

export function moneyTrouble({ lines, quote, deposit }: Priced): MoneyTrouble | undefined {
  const sum = lines.reduce((all, { price = 0, quantity }) => all + price * quantity, 0)
  const all = [sum, quote ?? 0, deposit ?? 0]
  if (all.some((each) => each > mostMoney)) return 'too much'
  if (all.some((each) => each < 0)) return 'below nothing'
  const price = priceOfAll({ lines, quote })
  return deposit !== undefined && price !== undefined && deposit > price
    ? 'deposit over price'
    : undefined
}

/** What all of it costs: as agreed, else the sum of its lines where each has a price. */
export const priceOfAll = ({ lines, quote }: Priced): Money | undefined =>
  quote ?? (lines.length === 0 ? undefined : knownTotal(lines))

/** What is left to pay of it beside the deposit; absent without one, and where it is over the price. */
export function restToPay(of: Priced): Money | undefined {
  if (of.deposit === undefined || moneyTrouble(of)) return undefined
  const price = priceOfAll(of)
  return price === undefined ? undefined : lessMoney(price, of.deposit)
}

/** The same of an order; not said once a part was handed over, which may have used the deposit. */
export const toPay = (order: Order): Money | undefined =>
  order.paid || isPartGiven(order) ? undefined : restToPay(order)

/** Looked at once more before it leaves: a gift, or worth more than the owner's own value. */
export function needsCheck(order: Order, over: Money | undefined): boolean {
  const price = priceOfAll(order)
  return order.gift === true || (over !== undefined && price !== undefined && price >= over)
}
