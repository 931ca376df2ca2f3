import { type RefObject, useEffect } from 'react'

/** `/` from anywhere but a field, and Esc where nothing else wanted it, lead home to the box. */
export function useHomeKeys(box: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target === box.current) return
      const leads = event.key === 'Escape' ? !isOnTop(event.target) : isSlash(event)
      if (!leads) return
      event.preventDefault()
      box.current?.focus()
      box.current?.select()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [box])
}

const isSlash = (event: KeyboardEvent): boolean => event.key === '/' && !isField(event.target)

/** A dialog or a menu closes by itself. */
const isOnTop = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"], [role="menu"]') !== null

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
