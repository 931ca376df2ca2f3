import { useMemo } from 'react'
import type { CardAction } from '#kit/define-feature.ts'
import { useFeatures } from '#kit/use-book.ts'
import { useShop } from '#kit/use-shop.ts'

/** What the letters of a card open in this trade, in order. */
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
