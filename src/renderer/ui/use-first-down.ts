import { type RefObject, useEffect } from 'react'

/** The first Down (or Up) without a focus, or in an empty box, goes to the screen's first row. */
export function useFirstDown(region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key !== 'ArrowDown' || isBusy(event.target, region.current)) return
      const first = region.current?.querySelector<HTMLElement>('[data-sentence]')
      if (!first) return
      event.preventDefault()
      first.focus()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [region])
}

/** Down has another meaning in a list, a menu or a text field. */
function isBusy(target: EventTarget | null, region: HTMLElement | null): boolean {
  if (!(target instanceof HTMLElement) || target === document.body) return false
  if (region?.contains(target)) return true
  if (target instanceof HTMLInputElement) return target.value !== ''
  return target.closest('textarea, select, [role=menu], [role=listbox], [role=dialog]') !== null
}
