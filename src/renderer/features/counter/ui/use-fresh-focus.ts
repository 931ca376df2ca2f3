import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { OpenCard } from '../state.ts'

/**
 * A fresh card has the focus, so that its letters work at once; the usual's button takes it over as
 * soon as it is there, unless the owner has moved on.
 */
export function useFreshFocus(
  region: RefObject<HTMLElement | null>,
  { since, is }: OpenCard,
): (button: HTMLButtonElement | null) => void {
  const usual = useRef<HTMLButtonElement>(null)
  // Opened again for the same one: `since` is new, and nothing else.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (is !== 'fresh') return
    region.current?.focus({ preventScroll: true })
    usual.current?.focus()
  }, [region, is, since])
  return useCallback(
    (button) => {
      usual.current = button
      if (document.activeElement === region.current) button?.focus()
    },
    [region],
  )
}
