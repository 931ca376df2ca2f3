import { useEffect } from 'react'
import { panelMeant, typeOn } from '#kit/half-typed.ts'
import { useTellIgnored } from '#kit/use-tell-ignored.ts'
import { isCharacter } from '../rules/press.ts'
import { words } from '../words/en.ts'
import { isField, isOnTop, pressedKey } from './keys.ts'

/** Keys the app uses outside fields, and the one that presses buttons. */
const taken = ['/', '?', ' ']

/**
 * Characters typed while no field has the focus go to the search box, so no key is lost. While a
 * panel holds something unsaved they are meant for it: the search box would make someone new of them.
 */
export function useLooseKeys(toSearch: () => void): void {
  const tellIgnored = useTellIgnored()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isField(event.target) || isOnTop(event.target)) return
      if (!isCharacter(pressedKey(event)) || taken.includes(event.key)) return
      const panel = panelMeant(event.target)
      if (panel) event.preventDefault()
      if (panel?.field) typeOn(panel.field, event.key)
      else if (panel) tellIgnored(words.say('finishPanel'))
      // The key event is not stopped: it reaches the box, which has the focus now.
      else toSearch()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [toSearch, tellIgnored])
}
