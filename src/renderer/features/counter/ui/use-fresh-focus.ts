import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { holdFindBox } from '#ui/find-box.ts'
import type { OpenCard } from '../state.ts'

/**
 * A card has the focus as soon as it opens, so that its letters work at once, unless the next name
 * is begun in the search box. The usual's button takes the focus when it appears.
 */
export function useFreshFocus(region: RefObject<HTMLElement | null>, { since, is }: OpenCard) {
  const usual = useRef<HTMLButtonElement>(null)
  // `since` changes when the same customer's card opens again, and nothing else does.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (is !== 'fresh' || holdFindBox()) return
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
