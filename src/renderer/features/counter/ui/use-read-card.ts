import { useCallback, useEffect, useMemo, useState } from 'react'
import { useBook, useFeatures } from '#kit/use-book.ts'
import { useCardParts } from '#kit/use-card-parts.ts'
import { useToday } from '#kit/use-today.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { type CardReading, readCard } from './read-card.ts'

/** Reads cards, one of them perhaps before it is on the screen. Another day is another reader. */
export type CardReader = {
  readonly read: (customerId: CustomerId) => Promise<CardReading>
  ahead?: Ahead | undefined
}

type Ahead = {
  readonly customerId: CustomerId
  readonly reading: Promise<CardReading>
  /** Once it is there. */
  found?: CardReading
}

/**
 * Begins to read when someone is marked in the search box, at the latest at the key press itself.
 * Whatever changes meanwhile, in this window or another, what was read ahead is forgotten.
 */
export function useCardReader() {
  const { records, onChange } = useBook()
  const features = useFeatures()
  const parts = useCardParts()
  const today = useToday()
  const reader = useMemo<CardReader>(
    () => ({
      read: (customerId) => readCard(records, { customerId, features, parts, today }),
    }),
    [records, features, parts, today],
  )
  useEffect(
    () =>
      onChange(() => {
        reader.ahead = undefined
      }),
    [onChange, reader],
  )
  const readAhead = useCallback(
    (customerId: CustomerId) => {
      if (reader.ahead?.customerId === customerId) return
      const next: Ahead = { customerId, reading: reader.read(customerId) }
      reader.ahead = next
      next.reading.then(
        (found) => {
          next.found = found
        },
        // The card asks for the same promise and tells why.
        () => undefined,
      )
    },
    [reader],
  )
  return { reader, readAhead }
}

/**
 * What the card shows, and again after every Change; nothing until it is read. For one customer
 * alone: someone else's card is another card.
 */
export function useCardReading(
  customerId: CustomerId,
  reader: CardReader,
): CardReading | undefined {
  const { onChange } = useBook()
  const [reading, setReading] = useState(() =>
    reader.ahead?.customerId === customerId ? reader.ahead.found : undefined,
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
    const first = reader.ahead
    reader.ahead = undefined
    show(first?.customerId === customerId ? first.reading : reader.read(customerId))
    const stop = onChange(() => show(reader.read(customerId)))
    return () => {
      shown = Number.POSITIVE_INFINITY
      stop()
    }
  }, [customerId, onChange, reader])
  return reading
}
