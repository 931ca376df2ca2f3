import type { Trade } from '#shared/book/shop-settings.ts'
import type { Product } from '../../catalog/model.ts'
import type { Order } from '../model.ts'
import { type DayLimit, overlapping, type Placed, type Taken, takenWith } from './fullness.ts'

/** What a day holds already, and what the owner set for it. */
export type Room = {
  readonly others: readonly Order[]
  readonly limits: readonly DayLimit[]
  readonly visitMinutes: number | undefined
  readonly trade: Trade
  readonly products: readonly Product[]
}

/** Why a day has no room for what is being said. */
export type NoRoom = {
  /** The limits that it goes beyond. */
  readonly over: readonly Taken[]
  readonly overlaps: readonly Order[]
}

/** `was`: the order that is changed; what it took before is not asked about again. */
export function noRoom(said: Placed, room: Room, was?: Order): NoRoom {
  const before = was?.day === said.day ? taken(was, room) : []
  const over = taken(said, room).filter(({ limit, count, isOver }) => {
    const then = before.find((each) => each.limit === limit)
    return isOver && (then === undefined || count > then.count)
  })
  return { over, overlaps: isSameVisit(said, was) ? [] : overlaps(said, room) }
}

const taken = (said: Placed, { others, limits, trade, products }: Room): readonly Taken[] =>
  takenWith(said, others, limits, { trade, products })

const overlaps = (said: Placed, { others, visitMinutes, trade }: Room): readonly Order[] =>
  trade === 'jobs' ? overlapping(said, others, visitMinutes) : []

const isSameVisit = (said: Placed, was: Order | undefined): boolean =>
  was !== undefined &&
  was.day === said.day &&
  was.minute === said.minute &&
  was.minutes === said.minutes
