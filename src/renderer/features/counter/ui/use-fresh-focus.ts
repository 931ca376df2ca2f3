import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { OpenCard } from '../state.ts'

/**
 * A card has the focus as soon as it opens, so that its letters work at once. The usual's button
 * takes the focus when it appears, unless the owner has moved on.
 */
export function useFreshFocus(region: RefObject<HTMLElement | null>, { since, is }: OpenCard) {
  const usual = useRef<HTMLButtonElement>(null)
  // `since` changes when the same customer's card opens again, and nothing else does.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (is !== 'fresh') return
    region.current?.focus({ preventScroll: true })
    usual.current?.focus()
  }, [region, is, since])
  const usualRef = useCallback(
    (button: HTMLButtonElement | null) => {
      usual.current = button
      if (document.activeElement === region.current) button?.focus()
    },
    [region],
  )
  return { usual, usualRef }
}
