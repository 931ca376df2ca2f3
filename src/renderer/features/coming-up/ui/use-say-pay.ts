import type { Pay } from '#kit/parts/coming.ts'
import { useMoney } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { type ToPay, toPay } from '../rules/to-pay.ts'
import { words } from '../words/en.ts'

/** "€12, €5 paid ahead, €7 to pay". */
export function useSayToPay(): (of: ToPay) => string {
  const w = useWords(words)
  const money = useMoney()
  return (of) => {
    if (of.is === 'paid')
      return of.price === undefined ? w('paid') : w('paidPrice', { price: money(of.price) })
    if (of.is === 'deposit') return w('depositOnly', { deposit: money(of.deposit) })
    const { price, deposit, left } = of
    if (deposit === undefined) return w('toPay', { left: money(left) })
    const paid = { price: money(price), deposit: money(deposit), left: money(left) }
    return w('toPayAfter', paid)
  }
}

export function useSayPay(): (pay: Pay | undefined) => string | undefined {
  const say = useSayToPay()
  return (pay) => {
    const known = toPay(pay)
    return known && say(known)
  }
}
