import type { Day } from '#shared/base/day.ts'
import { lessMoney, type Money, money, noMoney } from '#shared/base/money.ts'
import { type Balance, moneyAhead } from './ahead.ts'

/** Debt against money ahead, in one figure; absent where there is only one of the two. */
export type Net =
  | { readonly is: 'ahead'; readonly amount: Money }
  | { readonly is: 'owed'; readonly amount: Money }
  | { readonly is: 'even' }

export function netOf(owed: Money, balances: readonly Balance[], today: Day): Net | undefined {
  const ahead = moneyAhead(balances, today)
  if (owed === noMoney || ahead === noMoney) return undefined
  const net = lessMoney(ahead, owed)
  if (net === noMoney) return { is: 'even' }
  return net > 0 ? { is: 'ahead', amount: net } : { is: 'owed', amount: money(-net) }
}
