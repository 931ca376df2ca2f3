import { useEffect, useRef } from 'react'
import { letterOf } from '#ui/letter-of.ts'

/** Calls back with the letter of a key that is meant for the screen, not for a field or a row. */
export function useLetters(onLetter: (letter: string) => boolean): void {
  const latest = useRef(onLetter)
  useEffect(() => {
    latest.current = onLetter
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || isForAField(event.target)) return
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (latest.current(letterOf(event))) event.preventDefault()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
}

const isForAField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=menu]') !== null
