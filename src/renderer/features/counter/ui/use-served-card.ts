import { useEffect } from 'react'
import { purchases } from '#features/purchases/model.ts'
import { useGoToCard } from '#kit/open-card.ts'
import { useBook } from '#kit/use-book.ts'
import type { Change } from '#shared/book/change.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { serveInstead, takeUpAgain, useCounter } from '../state.ts'

/**
 * What becomes of the purchase of the customer just served: whoever it was moved to was served, and
 * once it is undone, by whichever key, nobody was.
 */
export function useServedCard(): void {
  const { onChange, clock } = useBook()
  const goToCard = useGoToCard()
  useEffect(
    () =>
      onChange((change) => {
        const { card } = useCounter.getState()
        if (card?.is !== 'served') return
        if (wasUndone(card.customerId, change)) return takeUpAgain(clock.now())
        const to = movedFrom(card.customerId, change)
        if (to === undefined) return
        serveInstead(to)
        goToCard(to)
      }),
    [clock, goToCard, onChange],
  )
}

function movedFrom(customerId: CustomerId, { rows }: Change): CustomerId | undefined {
  const moved = rows.find(
    ({ table, was, now }) =>
      table === purchases.name && was?.customerId === customerId && now?.customerId !== undefined,
  )
  return moved && asId<CustomerId>(String(moved.now?.customerId))
}

const wasUndone = (customerId: CustomerId, { undoes, rows }: Change): boolean =>
  undoes !== undefined &&
  rows.some(
    ({ table, was, now }) =>
      table === purchases.name && was?.customerId === customerId && now === undefined,
  )
