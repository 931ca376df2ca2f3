import { type Day, type Instant, instantOf, type Minute } from '#shared/base/day.ts'
import { fold } from '#shared/base/text.ts'
import { isLiving } from '#shared/book/living.ts'
import type { ShopSettings, Trade } from '#shared/book/shop-settings.ts'
import { isMeasured } from '#shared/said/quantity.ts'
import type { Product } from '../../catalog/model.ts'
import type { PurchaseLine } from '../../purchases/model.ts'
import type { Order } from '../model.ts'

export type DayLimit = NonNullable<ShopSettings['dayLimits']>[number]

/** What takes a place: an order that is in the book, or one that is being said. */
export type Placed = {
  readonly id?: Order['id']
  readonly lines: readonly PurchaseLine[]
  readonly day: Day
  readonly minute?: Minute | undefined
  readonly minutes?: number | undefined
}

/** How many of a limit's places are taken with what is being said. */
export type Taken = { readonly limit: DayLimit; readonly count: number; readonly isOver: boolean }

type Shop = { readonly trade: Trade; readonly products: readonly Product[] }

/** A cancelled one frees its place, and so does one in the trash. */
export const takesPlace = (of: Order): boolean => isLiving(of) && of.state !== 'cancelled'

/** Every limit that what is being said counts towards, with all others of its day. */
export function takenWith(
  said: Placed,
  others: readonly Order[],
  limits: readonly DayLimit[],
  shop: Shop,
): readonly Taken[] {
  const sameDay = others.filter(
    (each) => each.day === said.day && each.id !== said.id && takesPlace(each),
  )
  return limits.flatMap((limit) => {
    if (countIn(said, limit, shop) === 0) return []
    const count = [said, ...sameDay].reduce((sum, each) => sum + countIn(each, limit, shop), 0)
    return [{ limit, count, isOver: count > limit.count }]
  })
}

/** Pieces at a counter; for clients each job is one visit. */
function countIn({ lines }: Placed, { category }: DayLimit, { trade, products }: Shop): number {
  if (trade === 'jobs') return category === undefined ? 1 : 0
  // An order in words alone is one thing.
  if (category === undefined && lines.length === 0) return 1
  const asked = category === undefined ? lines : lines.filter(isOf(category, products))
  return asked.reduce((sum, line) => sum + piecesOf(line), 0)
}

const isOf = (category: string, products: readonly Product[]) => (line: PurchaseLine) => {
  const product = products.find((each) => each.id === line.productId)
  return product?.category !== undefined && fold(product.category) === fold(category)
}

/** "1.5 kg of bread" is one piece; half a cake takes the place of one. */
const piecesOf = ({ quantity, words }: PurchaseLine): number =>
  isMeasured(words) ? 1 : Math.ceil(quantity)

type Visit = Placed & { readonly minute: Minute }

/** Visits have a time; how long each takes is its own, or as the shop says. Absent: none is set. */
export function overlapping<V extends Order>(
  said: Placed,
  others: readonly V[],
  usual: number | undefined,
): readonly V[] {
  const span = spanOf(said, usual)
  if (!span) return []
  return others.filter((each) => {
    if (each.id === said.id || !takesPlace(each)) return false
    const other = spanOf(each, usual)
    return other !== undefined && span.from < other.to && other.from < span.to
  })
}

/** In moments, so that it holds over midnight and on the days when the clocks change. */
function spanOf(
  of: Placed,
  usual: number | undefined,
): { readonly from: Instant; readonly to: number } | undefined {
  const minutes = of.minutes ?? usual
  if (!hasTime(of) || minutes === undefined) return undefined
  const from = instantOf(of.day, of.minute)
  return { from, to: from + minutes * 60_000 }
}

const hasTime = (of: Placed): of is Visit => of.minute !== undefined
