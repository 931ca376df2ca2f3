import { type RefObject, useEffect } from 'react'
import type { SearchBoxHold } from '#kit/parts/search.ts'

/**
 * Typing while nothing has the focus starts a search: the phone rings on any screen. A key that a
 * screen uses is stopped in the capture phase and never becomes a character.
 */
export function useLooseTyping(box: RefObject<SearchBoxHold | null>): void {
  useEffect(() => {
    const onKeyPress = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || !isNowhere(event.target) || !isTyping(event)) return
      event.preventDefault()
      box.current?.type(event.key)
    }
    window.addEventListener('keypress', onKeyPress)
    return () => window.removeEventListener('keypress', onKeyPress)
  }, [box])
}

/** The page itself, or the screen that the link "Skip to the screen" leads to. */
const isNowhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('body, main')

/** A blank scrolls the page, and Enter is not a character. */
const isTyping = (event: KeyboardEvent): boolean =>
  Array.from(event.key).length === 1 &&
  event.key !== ' ' &&
  !event.metaKey &&
  (event.getModifierState('AltGraph') || !(event.ctrlKey || event.altKey))
