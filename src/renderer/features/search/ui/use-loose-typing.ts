import { type RefObject, useEffect } from 'react'
import { isLetter, isNowhere, panelMeant, typeOn } from '#kit/half-typed.ts'
import type { SearchBoxHold } from '#kit/parts/search.ts'

/**
 * Typing while nothing has the focus starts a search: the phone rings on any screen. A key that a
 * screen uses is stopped in the capture phase and never becomes a character. What is half typed in an open
 * panel goes on there.
 */
export function useLooseTyping(box: RefObject<SearchBoxHold | null>): void {
  useEffect(() => {
    const onKeyPress = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || !isNowhere(event.target) || !isLetter(event)) return
      event.preventDefault()
      const panel = panelMeant(event.target)
      if (!panel) box.current?.type(event.key)
      else if (panel.field) typeOn(panel.field, event.key)
    }
    window.addEventListener('keypress', onKeyPress)
    return () => window.removeEventListener('keypress', onKeyPress)
  }, [box])
}
