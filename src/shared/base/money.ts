import type { Brand } from './brand.ts'
import { numberFormat } from './formats.ts'

/** Whole minor units (cents) of the shop's one currency; an unknown price is absent, never 0. */
export type Money = Brand<number, 'Money'>

// The only place that makes the brand; the check keeps fractions of a cent out.
export function money(minor: number): Money {
  if (!Number.isSafeInteger(minor)) throw new Error(`Money is whole minor units, not ${minor}`)
  return minor as Money
}

export const noMoney = money(0)

export const addMoney = (...amounts: readonly Money[]): Money =>
  money(amounts.reduce((sum, amount) => sum + amount, 0))

export const lessMoney = (from: Money, amount: Money): Money => money(from - amount)

/** Price times quantity (which may be 0.5), rounded half away from zero to a whole minor unit. */
export const timesMoney = (price: Money, quantity: number): Money =>
  money(Math.sign(price * quantity) * Math.round(Math.abs(price * quantity)))

/** Decimal places of an ISO 4217 currency: EUR 2, JPY 0. An unknown code counts as 2. */
export function decimalsOf(currency: string): number {
  try {
    const format = numberFormat('en', { style: 'currency', currency })
    return format.resolvedOptions().maximumFractionDigits ?? 2
  } catch {
    return 2 // Intl throws a RangeError for a code that is not three letters
  }
}

/** As the owner reads it: `formatMoney(money(350), 'EUR', 'en')` is "€3.50". */
export function formatMoney(amount: Money, currency: string, language: string): string {
  const decimals = decimalsOf(currency)
  return numberFormat(language, {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(amount / 10 ** decimals)
}

/** As an owner types it: "3.50", without the currency. */
export function plainMoney(amount: Money, currency: string, language: string): string {
  const decimals = decimalsOf(currency)
  return numberFormat(language, {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: false,
  })
    .formatToParts(amount / 10 ** decimals)
    .filter(({ type }) => type === 'integer' || type === 'decimal' || type === 'fraction')
    .map(({ value }) => value)
    .join('')
}
