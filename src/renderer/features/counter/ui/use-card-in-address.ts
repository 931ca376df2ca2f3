import { useCallback, useEffect } from 'react'
import { useGoToCard, useOpenCard } from '#kit/open-card.ts'
import { useBook } from '#kit/use-book.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { meetAt, putAway, useCounter } from '../state.ts'

type Parts = {
  /** Someone else was picked, and nothing is drawn yet. */
  readonly onMeet: (id: CustomerId) => void
  /** No card is left. */
  readonly onAlone: () => void
}

/** The open card is shown at once and written into the address, so that Back brings the one before. */
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
        // Whoever is still there is kept up to date already.
        if (useCounter.getState().card?.customerId !== id) onMeet(id)
        // The question is on its way by then; still before the next key is heard.
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
