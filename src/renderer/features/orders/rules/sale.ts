import { type Money, money, noMoney, timesMoney } from '#shared/base/money.ts'
import { present } from '#shared/base/present.ts'
import { knownTotal, type PurchaseLine } from '../../purchases/model.ts'
import type { Order, OrderLine } from '../model.ts'
import { soldLines } from './order-state.ts'
import { allLeft, isPartGiven, type Part, soldLine, tidyCount } from './parts.ts'

type Agreed = Pick<Order, 'lines' | 'words' | 'quote' | 'deposit' | 'paid'>

/** What a hand-over sells, what of it was paid when it was ordered, and whether anything is left to pay. */
export type Sale = {
  readonly lines: readonly PurchaseLine[]
  /** Absent when a price is unknown. */
  readonly total?: Money
  readonly deposit?: Money
  readonly isPaid: boolean
}

/** `used`: what earlier parts took of the deposit; it is never used twice, and no part takes more than it costs. */
export function saleOf(order: Agreed, parts: readonly Part[], used: Money): Sale {
  const lines = partLines(order, parts)
  const total = knownTotal(lines)
  const left = Math.max(0, (order.deposit ?? 0) - used)
  const ofIt = order.paid ? (total ?? 0) : Math.min(left, total ?? left)
  return present({
    lines,
    total,
    deposit: ofIt > 0 ? money(ofIt) : undefined,
    isPaid: order.paid === true || (total !== undefined && ofIt >= total),
  })
}

/** A price of the whole is shared out among its parts, to the last cent. */
function partLines(order: Agreed, parts: readonly Part[]): readonly PurchaseLine[] {
  const { lines, quote } = order
  if (lines.length === 0 || isAllAtOnce(order, parts)) return soldLines(order)
  const sold = parts.flatMap(({ line, quantity }) => {
    const of = lines[line]
    if (!of) return []
    if (quote === undefined) return [{ ...soldLine(of), quantity }]
    const share = shares(lines, quote)[line] ?? noMoney
    const { given = 0 } = of
    const upTo = (count: number) => Math.round(share * (count / of.quantity))
    const total = upTo(tidyCount(given + quantity)) - upTo(given)
    return pricedAs(soldLine(of), quantity, total)
  })
  return sold.length <= mostLines ? sold : inOneLine(order, sold)
}

const mostLines = 200

const inOneLine = ({ words }: Agreed, sold: readonly PurchaseLine[]): readonly PurchaseLine[] => [
  present({ words: words.slice(0, 2000), quantity: 1, price: knownTotal(sold) }),
]

/** Nothing went before, and products' own prices do not contradict the price of the whole. */
function isAllAtOnce(order: Agreed, parts: readonly Part[]): boolean {
  if (isPartGiven(order)) return false
  const isAll = JSON.stringify(allLeft(order.lines)) === JSON.stringify(parts)
  const sum = knownTotal(soldLines(order))
  return isAll && (order.quote === undefined || sum === order.quote)
}

/** What of the whole each line is: by its own price where all have one, else by how many they are. */
function shares(lines: readonly OrderLine[], quote: Money): readonly Money[] {
  const own = lines.map(({ price, quantity }) =>
    price === undefined ? undefined : timesMoney(price, quantity),
  )
  const isPriced = own.every((each) => each !== undefined && each > 0)
  const weights = lines.map(({ quantity }, at) => (isPriced ? (own[at] ?? 0) : quantity))
  const all = weights.reduce((sum, each) => sum + each, 0)
  let weight = 0
  let before = 0
  return weights.map((each, at) => {
    weight += each
    const upTo = at === weights.length - 1 ? quote : Math.round(quote * (weight / all))
    const share = money(upTo - before)
    before = upTo
    return share
  })
}

/** A line of that total: its price for one is whole cents, so some may cost a cent more. */
function pricedAs(line: PurchaseLine, quantity: number, total: number): readonly PurchaseLine[] {
  const of = (count: number, price: number) =>
    count > 0 ? [{ ...line, quantity: count, price: money(price) }] : []
  const each = total / quantity
  if (Number.isInteger(each)) return of(quantity, each)
  const whole = Math.floor(quantity)
  const rest = tidyCount(quantity - whole)
  const forRest = Math.round(each)
  if (whole === 0) return of(rest, forRest)
  const left = total - Math.round(forRest * rest)
  const low = Math.floor(left / whole)
  const dearer = left - low * whole
  return [...of(dearer, low + 1), ...of(whole - dearer, low), ...of(rest, forRest)]
}
