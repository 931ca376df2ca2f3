import type { Money } from '../base/money.ts'
import { amountPattern } from './amount-pattern.ts'
import { calculated, stepsOf, sumOf } from './calculation.ts'
import type { ShopMoney } from './currency-marks.ts'
import { type WhyNoAmount, whyNoAmount } from './why-no-amount.ts'

/** `sum`: how a computed amount was said, "3 × 2.50". */
export type Amount =
  | { readonly is: 'amount'; readonly amount: Money; readonly sum?: string }
  | { readonly is: 'ask'; readonly readings: readonly [Money, Money] }
  | { readonly is: 'refused'; readonly why: WhyNoAmount }

/**
 * What an owner types into a field for money: "4.80", "50,-", "3 x 2,50", "40 + 20", "50 - 10 %".
 * All of it is understood, or none of it.
 */
export function readAmount(text: string, shop: ShopMoney): Amount {
  const pattern = amountPattern(shop)
  const said = text.replace(/^[\s\p{Cf}=]+|[\s\p{Cf}]+$/gu, '').replace(/(?<=.)\s*=$/u, '')
  const steps = said.length <= mostLetters ? stepsOf(said, pattern) : undefined
  if (!steps) return { is: 'refused', why: whyNoAmount(said, pattern) }
  // All numbers of a line are written in one way: with a mark for thousands, or for decimals.
  const one = calculated(steps, 0, pattern.style)
  const other = calculated(steps, 1, pattern.style)
  if (typeof one === 'string') return { is: 'refused', why: one }
  if (typeof other === 'string') return { is: 'refused', why: other }
  if (one !== other) return { is: 'ask', readings: [one, other] }
  return { is: 'amount', amount: one, ...(steps.length > 1 ? { sum: sumOf(steps) } : {}) }
}

const mostLetters = 200
