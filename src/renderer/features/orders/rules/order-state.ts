import { type DayMinute, isOver } from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import { isLiving } from '#shared/book/living.ts'
import type { PurchaseLine } from '../../purchases/model.ts'
import type { Order } from '../model.ts'

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

/** What a handover sells: its lines, or its words at the quoted price. */
export const soldLines = (of: Order): readonly PurchaseLine[] =>
  of.lines.length > 0
    ? of.lines
    : [present({ words: of.words.slice(0, 2000), quantity: 1, price: of.quote })]
