import { addMoney, type Money } from '#shared/base/money.ts'
import type { Order } from '../model.ts'

/** The owner hears of it before the quote is spent. */
const near = 0.8

/** What a job cost so far, beside what was agreed. */
export type Costs = {
  readonly spent: Money
  /** Of the quote; absent when none was agreed. */
  readonly share?: number
  readonly state: 'no quote' | 'within' | 'near' | 'over'
}

export function costsOf({ costs = [], quote }: Pick<Order, 'costs' | 'quote'>): Costs {
  const spent = addMoney(...costs.map(({ amount }) => amount))
  if (quote === undefined || quote <= 0) return { spent, state: 'no quote' }
  const share = spent / quote
  if (share > 1) return { spent, share, state: 'over' }
  return { spent, share, state: share >= near ? 'near' : 'within' }
}

/** Costs went beyond the quote, and whether they were told is not written down. */
export const asksWhetherTold = (of: Order): boolean =>
  of.told === undefined && costsOf(of).state === 'over'
