import { useMoney, useNumber } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { lessMoney } from '#shared/base/money.ts'
import type { Sale } from '../rules/sale.ts'
import { words } from '../words/en.ts'

/** "18 rolls · €9.00 altogether · deposit €5.00 · €4.00 to pay" */
export function useSaySale(): (sale: Sale) => string {
  const w = useWords(words)
  const money = useMoney()
  const number = useNumber()
  return ({ lines, total, deposit, isPaid }) => {
    const things = lines.map((each) =>
      w('things', { many: number(each.quantity), what: each.words }),
    )
    const rest = total === undefined || !deposit ? undefined : lessMoney(total, deposit)
    const facts = [
      things.join(', '),
      total === undefined ? undefined : w('altogether', { price: money(total) }),
      isPaid ? w('saidPaid') : deposit && w('saidDeposit', { amount: money(deposit) }),
      isPaid || rest === undefined ? undefined : w('saidToPay', { amount: money(rest) }),
    ]
    return facts.filter((each) => each !== undefined).join(' · ')
  }
}
