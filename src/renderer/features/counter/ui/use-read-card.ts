import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useBook, useFeatures } from '#kit/use-book.ts'
import { useCardParts } from '#kit/use-card-parts.ts'
import { useToday } from '#kit/use-today.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { type CardReading, readCard } from './read-card.ts'

/** A card that is being read before it is on the screen, and what was found once it is. */
export type Ahead = {
  readonly customerId: CustomerId
  readonly reading: Promise<CardReading>
  found?: CardReading
}

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

/**
 * Begins to read when someone is marked in the search box, at the latest at the key press itself.
 * Whatever changes meanwhile, in this window or another, what was read ahead is forgotten.
 */
export function useReadAhead() {
  const { onChange } = useBook()
  const read = useReadCard()
  const ahead = useRef<Ahead>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another day is another `read`, and what was read yesterday goes with it
  useEffect(() => {
    const forget = (): void => {
      ahead.current = undefined
    }
    const stop = onChange(forget)
    return () => {
      stop()
      forget()
    }
  }, [onChange, read])
  const readAhead = useCallback(
    (customerId: CustomerId) => {
      if (ahead.current?.customerId === customerId) return
      const next: Ahead = { customerId, reading: read(customerId) }
      ahead.current = next
      next.reading.then(
        (found) => {
          next.found = found
        },
        // The card asks for the same promise and tells why.
        () => undefined,
      )
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
  const [reading, setReading] = useState(() =>
    ahead.current?.customerId === customerId ? ahead.current.found : undefined,
  )
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
