import { type DayMinute, isOver } from '#shared/base/day.ts'
import { type Money, money } from '#shared/base/money.ts'
import { present } from '#shared/base/present.ts'
import { isLiving } from '#shared/book/living.ts'
import type { Trade } from '#shared/book/shop-settings.ts'
import type { PurchaseLine } from '../../purchases/model.ts'
import type { Order } from '../model.ts'
import { soldLine } from './parts.ts'

/** Agreed and still in the shop. */
export const isOpenOrder = (of: Order): boolean =>
  isLiving(of) && (of.state === 'ordered' || of.state === 'ready')

/** An uncollected order can still be handed over: people come a day late. */
export const canBeHandedOver = (of: Order): boolean =>
  isLiving(of) && of.state !== 'handed over' && of.state !== 'cancelled'

export const isLateOrder = (of: Order, now: DayMinute): boolean =>
  isOpenOrder(of) && isOver(of.day, of.minute, now)

export const soonestOrderFirst = (one: Order, other: Order): number =>
  one.day.localeCompare(other.day) || (one.minute ?? 1440) - (other.minute ?? 1440)

/** A surprise that is still to come: nothing of it may be read over the counter. */
export const isSecret = (of: Pick<Order, 'surprise' | 'state'>): boolean =>
  of.surprise === true && of.state !== 'handed over'

/** One key puts it on the slate: over a counter, where it is not paid and does not go there anyway. */
export const mayGoOnSlate = ({ paid, slate }: Order, trade: Trade): boolean =>
  trade === 'counter' && !paid && !slate

/** What a handover sells: its lines, or its words where the price is of all together. */
export function soldLines({
  lines,
  words,
  quote,
}: Pick<Order, 'lines' | 'words' | 'quote'>): readonly PurchaseLine[] {
  const inWords = [present({ words: words.slice(0, 2000), quantity: 1, price: quote })]
  if (lines.length === 0) return inWords
  const sold = lines.map(soldLine)
  if (quote === undefined) return sold
  const [only, ...more] = sold
  const each = quote / (only?.quantity ?? 1)
  if (only && more.length === 0 && Number.isInteger(each)) return [{ ...only, price: money(each) }]
  return lines.some((line) => line.productId !== undefined) ? sold : inWords
}

/** What was said to be paid for all of it; a product's own price is nothing that was said. */
export function agreedPrice({ lines, quote }: Priced): Money | undefined {
  const priced = lines.filter((line) => line.productId === undefined && line.price !== undefined)
  if (quote !== undefined || priced.length === 0) return quote
  return money(
    Math.round(priced.reduce((sum, { quantity, price = 0 }) => sum + quantity * price, 0)),
  )
}

type Priced = { readonly lines: readonly PurchaseLine[]; readonly quote?: Money | undefined }
