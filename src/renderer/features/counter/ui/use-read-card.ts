import { useCallback, useEffect, useMemo, useState } from 'react'
import { useBook, useFeatures } from '#kit/use-book.ts'
import { useCardParts } from '#kit/use-card-parts.ts'
import { useToday } from '#kit/use-today.ts'
import { minuteOf } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { type CardReading, readCard } from './read-card.ts'

/** Reads cards, one of them perhaps before it is shown. A new day makes a new reader. */
export type CardReader = {
  readonly read: (customerId: CustomerId) => Promise<CardReading>
  ahead?: Ahead | undefined
}

type Ahead = {
  readonly customerId: CustomerId
  readonly reading: Promise<CardReading>
  /** Set once it is read. */
  found?: CardReading
}

/**
 * Starts to read when a customer is marked in the search box, at the latest at the key press. Any
 * Change, in this window or another, discards what was read ahead.
 */
export function useCardReader() {
  const { records, onChange, clock } = useBook()
  const features = useFeatures()
  const parts = useCardParts()
  const today = useToday()
  const reader = useMemo<CardReader>(
    () => ({
      read: (customerId) => {
        const now = { today, minute: minuteOf(clock.now()) }
        return readCard(records, { customerId, features, parts, now })
      },
    }),
    [records, clock, features, parts, today],
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
        // The card awaits the same promise and reports the error.
        () => undefined,
      )
    },
    [reader],
  )
  return { reader, readAhead }
}

/**
 * What the card shows, read again after every Change; absent until it is read. For one customer
 * only: another customer needs another instance.
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
      // A result that is out of date, or arrives after the card is closed, is dropped.
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
