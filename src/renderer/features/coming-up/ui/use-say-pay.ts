import type { Pay } from '#kit/parts/coming.ts'
import { useMoney } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { type ToPay, toPay } from '../rules/to-pay.ts'
import { words } from '../words/en.ts'

/** "€12, deposit €5, €7 to pay"; "€12, on the slate". */
export function useSayToPay(): (of: ToPay) => string {
  const w = useWords(words)
  const money = useMoney()
  const sayOnSlate = ({ price, deposit, left }: Extract<ToPay, { is: 'slate' }>) =>
    [
      ...(price === undefined ? [] : [money(price)]),
      ...(deposit === undefined ? [] : [w('depositOnly', { deposit: money(deposit) })]),
      deposit === undefined || left === undefined
        ? w('onSlate')
        : w('restOnSlate', { left: money(left) }),
    ].join(', ')
  return (of) => {
    if (of.is === 'paid')
      return of.price === undefined ? w('paid') : w('paidPrice', { price: money(of.price) })
    if (of.is === 'slate') return sayOnSlate(of)
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
