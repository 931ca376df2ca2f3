import { lessMoney, type Money, noMoney } from '#shared/base/money.ts'
import type { Pay } from './wanted.ts'

/** What is known of the money: all is paid, so much is still to pay, or only a deposit is known. */
export type ToPay =
  | { readonly is: 'paid'; readonly price?: Money }
  | { readonly is: 'to pay'; readonly price: Money; readonly deposit?: Money; readonly left: Money }
  | { readonly is: 'deposit'; readonly deposit: Money }

export function toPay(pay: Pay | undefined): ToPay | undefined {
  if (!pay) return undefined
  const { price, deposit, paid } = pay
  if (paid) return price === undefined ? { is: 'paid' } : { is: 'paid', price }
  if (price === undefined) return deposit === undefined ? undefined : { is: 'deposit', deposit }
  if (deposit === undefined) return { is: 'to pay', price, left: price }
  const left = lessMoney(price, deposit)
  return left <= noMoney ? { is: 'paid', price } : { is: 'to pay', price, deposit, left }
}
