import { useEffect } from 'react'
import { isCharacter } from '../rules/press.ts'
import { isField, isOnTop, pressedKey } from './keys.ts'

/** Keys the app itself has a use for outside fields, and the one that presses buttons. */
const taken = ['/', '?', ' ']

/** What is typed while no field has the focus goes on in the search box: no key is lost. */
export function useLooseKeys(toSearch: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isField(event.target) || isOnTop(event.target)) return
      // The key itself is not stopped: it lands in the box that has the focus now.
      if (isCharacter(pressedKey(event)) && !taken.includes(event.key)) toSearch()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [toSearch])
}
