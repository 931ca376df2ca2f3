import { useEffect } from 'react'
import { purchases } from '#features/purchases/model.ts'
import { useGoToCard } from '#kit/open-card.ts'
import { useBook } from '#kit/use-book.ts'
import type { Change } from '#shared/book/change.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { serveInstead, useCounter } from '../state.ts'

/** The purchase of the customer just served was moved: whoever has it now was served. */
export function useServedCard(): void {
  const { onChange } = useBook()
  const goToCard = useGoToCard()
  useEffect(
    () =>
      onChange((change) => {
        const { card } = useCounter.getState()
        const to = card?.is === 'served' ? movedFrom(card.customerId, change) : undefined
        if (to === undefined) return
        serveInstead(to)
        goToCard(to)
      }),
    [goToCard, onChange],
  )
}

function movedFrom(customerId: CustomerId, { rows }: Change): CustomerId | undefined {
  const moved = rows.find(
    ({ table, was, now }) =>
      table === purchases.name && was?.customerId === customerId && now?.customerId !== undefined,
  )
  return moved && asId<CustomerId>(String(moved.now?.customerId))
}
