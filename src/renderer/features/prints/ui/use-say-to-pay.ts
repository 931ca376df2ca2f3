import { useMoney } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import type { PrintedOrder } from '../rules/away.ts'
import { words } from '../words/en.ts'

/** What to ask for at the hand-over. */
export function useSayToPay(): (of: NonNullable<PrintedOrder['toPay']>) => string {
  const w = useWords(words)
  const money = useMoney()
  return (of) => {
    if (of.is === 'paid') return w('paid')
    if (of.is === 'slate') return w('onSlate')
    if (of.is === 'deposit') return w('depositOnly', { deposit: money(of.deposit) })
    return w('toPay', { left: money(of.left) })
  }
}
