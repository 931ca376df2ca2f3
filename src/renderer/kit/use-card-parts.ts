import { useMemo } from 'react'
import type { Records } from '#book/records.ts'
import type { Day } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { CardPart } from './parts/counter.ts'
import { useFeatures } from './use-book.ts'
import { useShop } from './use-shop.ts'

type NamedPart = CardPart & { readonly key: string }

/** The card parts of all features in this trade, in order. */
export function useCardParts(): readonly NamedPart[] {
  const features = useFeatures()
  const { trade } = useShop()
  return useMemo(
    () =>
      features
        .flatMap(({ id, card = [] }) => card.map((part, at) => ({ ...part, key: `${id} ${at}` })))
        .filter((part) => (part.trade ?? trade) === trade)
        .sort((one, other) => one.order - other.order),
    [features, trade],
  )
}

/** What was read for the parts of a card, keyed by `read`: several parts share one. */
export type PartsReading = ReadonlyMap<CardPart['read'], unknown>

export async function readParts(
  records: Records,
  parts: readonly CardPart[],
  customerId: CustomerId,
  today: Day,
): Promise<PartsReading> {
  const reads = [...new Set(parts.flatMap((part) => part.read ?? []))]
  const found = await Promise.all(reads.map((read) => read(records, customerId, today)))
  return new Map(reads.map((read, at) => [read, found[at]]))
}
