import { addMoney, type Money, money, noMoney } from '#shared/base/money.ts'
import { isLiving } from '#shared/book/living.ts'
import { type Payment, type Purchase, type Refund, totalOf } from '../../purchases/model.ts'
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

type Slate = {
  /** On the slate and not voided. */
  readonly open: readonly Purchase[]
  readonly refunds: readonly Refund[]
  readonly payments: readonly Payment[]
}

/** What they still owe, as far as prices are known. */
export const owedOn = ({ open, refunds, payments }: Slate): Money =>
  addMoney(
    ...open.map((purchase) => {
      const back = refunds
        .filter((each) => isLiving(each) && each.purchaseId === purchase.id)
        .map(({ amount }) => amount)
      const paid = payments
        .filter(isLiving)
        .map(({ purchaseIds, parts }) => parts[purchaseIds.indexOf(purchase.id)] ?? noMoney)
      const less = addMoney(purchase.deposit ?? noMoney, ...back, ...paid)
      return money(Math.max(0, totalOf(purchase) - less))
    }),
  )
