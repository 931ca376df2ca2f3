import { useMemo } from 'react'
import type { CardAction } from './parts/counter.ts'
import { useFeatures } from './use-book.ts'
import { useShop } from './use-shop.ts'

/** The actions of a card or a customer's page in this trade, in order. */
export function useActions(): readonly CardAction[] {
  const features = useFeatures()
  const { trade } = useShop()
  return useMemo(
    () =>
      features
        .flatMap((feature) => feature.actions ?? [])
        .filter((action) => (action.trade ?? trade) === trade)
        .sort((one, other) => one.order - other.order),
    [features, trade],
  )
}
