import { type RefObject, useRef, useState } from 'react'
import type { Money } from '#shared/base/money.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import { tidy } from '#shared/base/text.ts'
import { type Amount, readAmount } from '#shared/said/amount.ts'
import { useShop } from './use-shop.ts'

/** What is typed into an `AmountField` and how it is read. */
export type AmountEntry = {
  readonly typed: string
  /** Absent while an empty field is left empty. */
  readonly read: Amount | undefined
  /** It was to be saved as it is: what is wrong is said at once. */
  readonly isTried: boolean
  readonly place: RefObject<HTMLDivElement | null>
  readonly type: (text: string) => void
  /** Answers which of two readings is meant. */
  readonly pick: (amount: Money) => void
  /**
   * The amount to save, absent for an empty field. What can't be read is refused: the field says
   * why, keeps what was typed and takes the focus.
   */
  readonly take: () => Result<Money | undefined, 'unread'>
}

type Asked = {
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly isNeeded?: boolean
}

export function useAmount({ typed, onType, isNeeded = false }: Asked): AmountEntry {
  const shop = useShop()
  const [picked, setPicked] = useState<Money>()
  const [isTried, setTried] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const isEmpty = tidy(typed) === undefined
  const read =
    isEmpty && !(isNeeded && isTried) ? undefined : readingOf(readAmount(typed, shop), picked)
  return {
    typed,
    read,
    isTried,
    place,
    type: (text) => {
      onType(text)
      setPicked(undefined)
      setTried(false)
    },
    pick: (amount) => {
      setPicked(amount)
      focusIn(place, 'input')
    },
    take: () => {
      if (read?.is === 'amount') return ok(read.amount)
      if (isEmpty && !isNeeded) return ok(undefined)
      setTried(true)
      focusIn(place, read?.is === 'ask' ? '[role=group]' : 'input')
      return err('unread')
    },
  }
}

const readingOf = (read: Amount, picked: Money | undefined): Amount =>
  picked === undefined ? read : { is: 'amount', amount: picked }

const focusIn = (place: RefObject<HTMLDivElement | null>, what: string): void =>
  place.current?.querySelector<HTMLElement>(what)?.focus()
