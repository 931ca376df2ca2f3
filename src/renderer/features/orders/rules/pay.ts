import { lessMoney, type Money, noMoney } from '#shared/base/money.ts'
import { present } from '#shared/base/present.ts'
import type { Order } from '../model.ts'
import { priceOfAll } from './agreed.ts'
import { allLeft, isPartGiven } from './parts.ts'
import { saleOf } from './sale.ts'

/** What an order costs, as far as all of it is known, and how it is paid. */
export const payOf = (order: Order) => {
  const { deposit, paid, slate } = order
  return present({ price: priceOfAll(order), deposit, paid, slate })
}

/** The same of what is left of it; `used`: what its parts took of the deposit so far. */
export function payLeftOf(order: Order, used: Money) {
  if (!isPartGiven(order)) return payOf(order)
  const { total, deposit } = saleOf(order, allLeft(order.lines), used)
  const { paid, slate } = order
  return present({ price: total, deposit, paid, slate })
}

/** The same in words: the price and the deposit only where something of the deposit is left. */
export function payLeftShown(order: Order, used: Money) {
  const { price, deposit = noMoney, paid } = payLeftOf(order, used)
  if (price === undefined || paid) return {}
  const rest = lessMoney(price, deposit)
  return deposit > noMoney ? { price, deposit, rest } : { rest }
}
