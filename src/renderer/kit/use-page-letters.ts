import { useEffect, useRef } from 'react'
import { useStartedBy } from '#ui/single-letters.ts'
import { isLetter, isNowhere, panelMeant } from './half-typed.ts'

/** Runs what a letter does on a page, unless the key is meant for a field, a row or a dialog. */
export function usePageLetters(actOf: (letter: string) => (() => void) | undefined): void {
  const startedBy = useStartedBy()
  const latest = useRef({ actOf, startedBy })
  useEffect(() => {
    latest.current = { actOf, startedBy }
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || isForAField(event.target)) return
      if (isHalfTyped(event)) return
      const asked = latest.current.startedBy(event)
      const act = asked === undefined ? undefined : latest.current.actOf(asked)
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
}

/** A letter beside a panel with something unsaved would lead away from it: it goes on there. */
const isHalfTyped = (event: KeyboardEvent): boolean =>
  isLetter(event) && isNowhere(event.target) && panelMeant(event.target) !== undefined

const isForAField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=menu]') !== null
