import { addMoney, type Money, timesMoney } from '#shared/base/money.ts'
import { present } from '#shared/base/present.ts'
import type { Order } from '../model.ts'

/** What an order costs, as far as all of it is known, and what was paid when it was ordered. */
export const payOf = ({ quote, lines, deposit, paid }: Order) =>
  present({ price: quote ?? priceOf(lines), deposit, paid })

/** Nothing as soon as one price is missing: half a sum reads like the whole. */
function priceOf(lines: Order['lines']): Money | undefined {
  const amounts = lines.flatMap(({ price, quantity }) =>
    price === undefined ? [] : [timesMoney(price, quantity)],
  )
  return lines.length > 0 && amounts.length === lines.length ? addMoney(...amounts) : undefined
}
