import { lessMoney, type Money, noMoney } from '#shared/base/money.ts'
import { present } from '#shared/base/present.ts'
import type { Pay } from './wanted.ts'

/** What is known of the money: all is paid, so much is still to pay, or only a deposit is known. */
export type ToPay =
  | { readonly is: 'paid'; readonly price?: Money }
  | { readonly is: 'to pay'; readonly price: Money; readonly deposit?: Money; readonly left: Money }
  | { readonly is: 'deposit'; readonly deposit: Money }
  /** Agreed so: nobody is to ask for money at the hand-over. */
  | {
      readonly is: 'slate'
      readonly price?: Money
      readonly deposit?: Money
      readonly left?: Money
    }

export function toPay(pay: Pay | undefined): ToPay | undefined {
  if (!pay) return undefined
  const { price, deposit, paid, slate } = pay
  if (paid) return price === undefined ? { is: 'paid' } : { is: 'paid', price }
  const left = price === undefined ? undefined : lessMoney(price, deposit ?? noMoney)
  if (price !== undefined && left !== undefined && deposit !== undefined && left <= noMoney)
    return { is: 'paid', price }
  if (slate) return present({ is: 'slate' as const, price, deposit, left })
  if (price === undefined || left === undefined)
    return deposit === undefined ? undefined : { is: 'deposit', deposit }
  return present({ is: 'to pay' as const, price, deposit, left })
}
