import { useCallback, useEffect } from 'react'
import { useGoToCard, useOpenCard } from '#kit/open-card.ts'
import { useBook } from '#kit/use-book.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { meetAt, putAway, useCounter } from '../state.ts'

/**
 * The open card is shown at once and written into the address, so that Back brings the one before.
 * `onAlone` is called when no card is left.
 */
export function useCardInAddress(onAlone: () => void) {
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
        meetAt(id, clock.now())
        goToCard(id)
      },
      [clock, goToCard],
    ),
    leave: useCallback(() => {
      if (!useCounter.getState().card) return
      putAway()
      goToCard()
      onAlone()
    }, [goToCard, onAlone]),
  }
}
