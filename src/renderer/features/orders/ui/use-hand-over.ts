import { usePerform } from '#kit/use-deed.ts'
import { type Ask, useAsk } from '#kit/use-question.ts'
import { handOver } from '../deeds.ts'
import type { Order } from '../model.ts'

/** Asks as ever; whoever answers that something is missing may say what. */
export function useAskCheck(onMissing: () => void): Ask {
  const ask = useAsk()
  return async (question) => {
    const yes = await ask(question)
    if (!yes && question.about === 'check') onMissing()
    return yes
  }
}

/** Hands over all that is left of an order. */
export function useHandOver(
  { id }: Order,
  onMissing: () => void,
): (paid?: 'slate') => Promise<void> {
  const perform = usePerform(useAskCheck(onMissing))
  return async (paid) => {
    await perform(handOver, paid ? { id, paid } : { id })
  }
}
