import { useEffect } from 'react'
import { isCharacter } from '../rules/press.ts'
import { isField, isOnTop, pressedKey } from './keys.ts'

/** Keys the app uses outside fields, and the one that presses buttons. */
const taken = ['/', '?', ' ']

/** Characters typed while no field has the focus go to the search box, so no key is lost. */
export function useLooseKeys(toSearch: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isField(event.target) || isOnTop(event.target)) return
      // The key event is not stopped: it reaches the box, which has the focus now.
      if (isCharacter(pressedKey(event)) && !taken.includes(event.key)) toSearch()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [toSearch])
}
