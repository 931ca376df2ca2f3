import type { CardPart, CardPartProps } from './parts/counter.ts'
import { type PartsReading, useCardParts } from './use-card-parts.ts'

type Props = {
  readonly slot: CardPart['slot']
  readonly part: CardPartProps
  readonly reading: PartsReading
  /** Only those; absent: all of the slot. */
  readonly orders?: { readonly from: number; readonly below: number }
}

/** All parts in one slot of the card; a part with nothing to show renders nothing. */
export function CardParts({ slot, part, reading, orders }: Props) {
  return useCardParts()
    .filter((each) => each.slot === slot && (!orders || isIn(each.order, orders)))
    .map(({ key, View, read }) => (
      // `cardPart` made sure that this is what `View` takes.
      <View key={key} {...part} shown={reading.get(read) as never} />
    ))
}

const isIn = (order: number, { from, below }: NonNullable<Props['orders']>): boolean =>
  order >= from && order < below
