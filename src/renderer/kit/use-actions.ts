import { useMemo } from 'react'
import { type ActionHere, lettered } from './letters.ts'
import { useFeatures } from './use-book.ts'
import { useShop } from './use-shop.ts'

/** The actions of a card or a customer's page in this trade, in order, with the owner's letters. */
export function useActions(): readonly ActionHere[] {
  const features = useFeatures()
  const { trade, letters } = useShop()
  return useMemo(() => {
    const ofTrade = features
      .flatMap((feature) => feature.actions ?? [])
      .filter((action) => (action.trade ?? trade) === trade)
    const own = letters?.filter((each) => each.trade === trade)
    return lettered(
      ofTrade.sort((one, other) => one.order - other.order),
      trade,
      own,
    )
  }, [features, trade, letters])
}
