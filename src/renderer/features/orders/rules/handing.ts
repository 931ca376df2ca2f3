import { type Day, plusDays } from '#shared/base/day.ts'
import { checkedAfter, type ShopSettings } from '#shared/book/shop-settings.ts'
import type { PurchaseLine } from '../../purchases/model.ts'
import type { Order, OrderLine } from '../model.ts'
import { allLeft, leftOf, type Part, soldLine, tooMuchOf, withGiven } from './parts.ts'

type Asked = {
  /** `left`: what was left of the line when it was asked. */
  readonly parts?: readonly (Part & { readonly left?: number })[]
  /** What the words of an order without lines name. */
  readonly lines?: readonly PurchaseLine[]
}

type Handing = { readonly lines: readonly OrderLine[]; readonly parts: readonly Part[] }

/** What is handed over: all that is left, or these parts; the trouble where less is left by now. */
export function handingFrom(order: Order, { parts, lines = [] }: Asked): Handing | 'not left' {
  if (!parts) return { lines: order.lines, parts: allLeft(order.lines) }
  const of = order.lines.length > 0 ? order.lines : lines
  const isStale = parts.some(
    ({ line, left }) => left !== undefined && left !== leftOf(of[line] ?? gone),
  )
  if (isStale || tooMuchOf(of, parts)) return 'not left'
  return { lines: of, parts: parts.map(({ line, quantity }) => ({ line, quantity })) }
}

/** It stays open while something is left; the last part closes it. */
export function handedOver(
  order: Order,
  { lines, parts }: Handing,
  today: Day,
  checkOn: Day | undefined,
) {
  const now = { lines: [...withGiven(lines, parts)] }
  if (allLeft(now.lines).length === 0)
    return { ...now, state: 'handed over', closed: today, checkOn } as const
  // Nobody had come for it; now they came for a part.
  return order.state === 'not collected'
    ? ({ ...now, state: 'ordered', closed: undefined } as const)
    : now
}

const gone = { words: '-', quantity: 0 }

/** The lines of a purchase that stand for something done again: nothing is charged for it. */
export const linesAgain = (lines: readonly OrderLine[]): readonly PurchaseLine[] =>
  lines.map((each) => {
    const { price: _price, ...line } = soldLine(each)
    return line
  })

/** The day to ask "still working?": a week after a job, never after an order, or as the owner set it. */
export function checkDay(
  shop: Pick<ShopSettings, 'trade' | 'checkAfter'>,
  today: Day,
): Day | undefined {
  const days = checkedAfter(shop.trade === 'jobs' ? 'job' : 'order', shop)
  return days === 0 ? undefined : plusDays(today, days)
}
