import { useCallback, useEffect } from 'react'
import { useGoToCard, useOpenCard } from '#kit/open-card.ts'
import { useBook } from '#kit/use-book.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { meetAt, putAway, useCounter } from '../state.ts'

type Parts = {
  /** Another customer was picked; nothing is drawn yet. */
  readonly onMeet: (id: CustomerId) => void
  /** No card is open. */
  readonly onAlone: () => void
}

/** Shows the open card at once and writes it into the address, so that Back opens the last one. */
export function useCardInAddress({ onMeet, onAlone }: Parts) {
  const { clock } = useBook()
  const address = useOpenCard()
  const goToCard = useGoToCard()

  useEffect(() => putAway, [])
  useEffect(() => {
    const shown = useCounter.getState().card?.customerId
    if (address === undefined) {
      putAway()
      onAlone()
    } else if (address !== shown) meetAt(address, clock.now())
  }, [address, clock, onAlone])

  return {
    meet: useCallback(
      (id: CustomerId) => {
        // A card that is already open is kept up to date.
        if (useCounter.getState().card?.customerId !== id) onMeet(id)
        // The read has started by then; this still runs before the next key event.
        queueMicrotask(() => {
          meetAt(id, clock.now())
          goToCard(id)
        })
      },
      [clock, goToCard, onMeet],
    ),
    leave: useCallback(() => {
      if (!useCounter.getState().card) return
      putAway()
      goToCard()
      onAlone()
    }, [goToCard, onAlone]),
  }
}
