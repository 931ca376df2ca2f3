import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useBook, useFeatures } from '#kit/use-book.ts'
import { useCardParts } from '#kit/use-card-parts.ts'
import { useToday } from '#kit/use-today.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { type CardReading, readCard } from './read-card.ts'

/** A card that is being read before it is on the screen. */
export type Ahead = { readonly customerId: CustomerId; readonly reading: Promise<CardReading> }

function useReadCard(): (customerId: CustomerId) => Promise<CardReading> {
  const { records } = useBook()
  const features = useFeatures()
  const parts = useCardParts()
  const today = useToday()
  return useCallback(
    (customerId) => readCard(records, { customerId, features, parts, today }),
    [records, features, parts, today],
  )
}

/** Begins to read at the key press itself: the book answers while the screen is being drawn. */
export function useReadAhead() {
  const read = useReadCard()
  const ahead = useRef<Ahead>(undefined)
  const readAhead = useCallback(
    (customerId: CustomerId) => {
      ahead.current = { customerId, reading: read(customerId) }
    },
    [read],
  )
  return { ahead, readAhead }
}

/**
 * What the card shows, and again after every Change; nothing until it is read. For one customer
 * alone: someone else's card is another card.
 */
export function useCardReading(
  customerId: CustomerId,
  ahead: RefObject<Ahead | undefined>,
): CardReading | undefined {
  const { onChange } = useBook()
  const read = useReadCard()
  const [reading, setReading] = useState<CardReading>()
  useEffect(() => {
    let asked = 0
    let shown = 0
    const show = (next: Promise<CardReading>): void => {
      const turn = ++asked
      // An answer that was overtaken, or comes after the card is gone, is dropped.
      const keep = (found: CardReading | (() => never)): void => {
        if (turn < shown) return
        shown = turn
        setReading(found)
      }
      next.then(keep, (thrown: unknown) =>
        keep(() => {
          throw thrown
        }),
      )
    }
    const first = ahead.current
    ahead.current = undefined
    show(first?.customerId === customerId ? first.reading : read(customerId))
    const stop = onChange(() => show(read(customerId)))
    return () => {
      shown = Number.POSITIVE_INFINITY
      stop()
    }
  }, [ahead, customerId, onChange, read])
  return reading
}
