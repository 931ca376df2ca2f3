import { useMoney } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { restToPay } from '../rules/agreed.ts'
import type { ReadOrder } from '../rules/read-order.ts'
import { words } from '../words/en.ts'

type Paying = Pick<ReadOrder, 'lines'> &
  Partial<Pick<ReadOrder, 'price' | 'deposit' | 'paid' | 'slate' | 'gift'>>

/** "€60.00 altogether", "deposit €20.00", "€40.00 to pay", "paid", "on the slate", "a gift". */
export function useSayPaying(): (read: Paying) => readonly string[] {
  const w = useWords(words)
  const money = useMoney()
  return (read) => {
    const { price, deposit, paid, slate, gift } = read
    const rest = paid ? undefined : restToPay({ ...read, quote: read.price })
    return [
      ...(price === undefined ? [] : [w('altogether', { price: money(price) })]),
      ...(deposit === undefined ? [] : [w('saidDeposit', { amount: money(deposit) })]),
      ...(rest === undefined ? [] : [w('saidToPay', { amount: money(rest) })]),
      ...(paid ? [w('saidPaid')] : []),
      ...(slate ? [w('saidSlate')] : []),
      ...(gift ? [w('saidGift')] : []),
    ]
  }
}
