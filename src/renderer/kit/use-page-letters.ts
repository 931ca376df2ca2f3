import { useEffect, useRef } from 'react'
import { letterOf } from '#ui/letter-of.ts'

/** Runs what a letter does on a page, unless the key is meant for a field, a row or a dialog. */
export function usePageLetters(actOf: (letter: string) => (() => void) | undefined): void {
  const latest = useRef(actOf)
  useEffect(() => {
    latest.current = actOf
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || isForAField(event.target)) return
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const act = latest.current(letterOf(event))
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
}

const isForAField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=menu]') !== null
