import { useEffect } from 'react'
import { focusFindBox } from '#ui/find-box.ts'

/** Esc, when nothing else uses it, goes home to the box. */
export function useEscHome(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || isOnTop(event.target)) return
      if (focusFindBox()) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

/** A dialog or a menu handles Esc itself. */
const isOnTop = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('dialog, [role="dialog"], [role="menu"]') !== null
