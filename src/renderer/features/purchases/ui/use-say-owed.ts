import { useMoney } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import type { OpenSlate } from '../model.ts'
import { isAllUnpriced } from '../rules/slate.ts'
import { words } from '../words/en.ts'

type Owed = Pick<OpenSlate, 'owed' | 'andMore'>
type SayOwed = {
  /** "€4.00"; "no price yet" where nothing of it has one. */
  readonly amount: (of: Owed) => string
  /** What the amount leaves out. */
  readonly more: (of: Owed) => readonly string[]
}

/** How much is on the slate, where some of it may have no price. */
export function useSayOwed(): SayOwed {
  const w = useWords(words)
  const money = useMoney()
  return {
    amount: (of) => (isAllUnpriced(of) ? w('noPriceYet') : money(of.owed)),
    more: (of) => (of.andMore && !isAllUnpriced(of) ? [w('slateAndMore')] : []),
  }
}
