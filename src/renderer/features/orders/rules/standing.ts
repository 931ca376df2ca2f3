import { isLiving } from '#shared/book/living.ts'
import type { Order } from '../model.ts'

/** How their last orders ended. */
export type Collected = { readonly of: number; readonly left: number }

const looksBack = 6
const fewest = 3

/**
 * How many of the last six nobody came for; absent under three, and when all were collected. One
 * that was cancelled before its day counts for neither.
 */
export function notCollectedOf(orders: readonly Order[]): Collected | undefined {
  const ended = orders
    .filter((each) => isLiving(each) && (each.state === 'handed over' || isLeft(each)))
    .sort((one, other) => endOf(other).localeCompare(endOf(one)))
    .slice(0, looksBack)
  const left = ended.filter(isLeft).length
  return ended.length < fewest || left === 0 ? undefined : { of: ended.length, left }
}

const endOf = ({ closed, day }: Order): string => closed ?? day

/** Not collected, or called off when its day had come. */
const isLeft = ({ state, closed, day }: Order): boolean =>
  state === 'not collected' || (state === 'cancelled' && closed !== undefined && closed >= day)
