import { useMemo } from 'react'
import type { CardPart, CardPartProps } from '#kit/define-feature.ts'
import { useFeatures } from '#kit/use-book.ts'
import { useShop } from '#kit/use-shop.ts'

type Props = { readonly slot: CardPart['slot']; readonly part: CardPartProps }

/** What all features have for one place of the card; one with nothing to say renders nothing. */
export function Parts({ slot, part }: Props) {
  const features = useFeatures()
  const { trade } = useShop()
  const parts = useMemo(
    () =>
      features
        .flatMap((feature) => (feature.card ?? []).map((each) => ({ ...each, of: feature.id })))
        .filter((each) => each.slot === slot && (each.trade ?? trade) === trade)
        .sort((one, other) => one.order - other.order),
    [features, slot, trade],
  )
  return parts.map(({ View, of, order }) => <View key={`${of} ${order}`} {...part} />)
}
