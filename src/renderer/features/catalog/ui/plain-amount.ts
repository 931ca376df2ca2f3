import { decimalsOf, type Money } from '#shared/base/money.ts'

/** A price as it is typed into a field: "3.50", without the currency. */
export const plainAmount = (price: Money, currency: string): string => {
  const decimals = decimalsOf(currency)
  return (price / 10 ** decimals).toFixed(decimals)
}
