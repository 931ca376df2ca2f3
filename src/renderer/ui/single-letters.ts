import { createContext, useContext } from 'react'
import { letterOf, type Press } from './letter-of.ts'

/** Off: a letter starts nothing by itself, only together with Alt (WCAG 2.1.4). */
export type SingleLetters = 'on' | 'off'

export const SingleLettersContext = createContext<SingleLetters>('on')

export const useSingleLetters = (): SingleLetters => useContext(SingleLettersContext)

/** What a key press asks for, as `startedBy` reads it in this shop. */
export function useStartedBy(): (press: Press) => string | undefined {
  const letters = useSingleLetters()
  return (press) => startedBy(press, letters)
}

/** A key as it is pressed in this shop: "N", or "Alt+N". */
export function useKeysNow(): (keys: string) => string {
  const letters = useSingleLetters()
  return (keys) => keysNow(keys, letters)
}

/** The letter that a key press asks for, or another key by its name; nothing for other chords. */
export function startedBy(press: Press, letters: SingleLetters): string | undefined {
  const { key, code, ctrlKey, metaKey, altKey } = press
  const isTyped = press.getModifierState('AltGraph') || !(ctrlKey || metaKey || altKey)
  if (key.length > 1 && key !== 'Dead') return isTyped ? key : undefined
  // "/" needs no Alt: it starts nothing, it only moves the focus to the search box.
  if (letters === 'on' || key === '/') return isTyped ? letterOf(press) : undefined
  if (isTyped || !altKey || ctrlKey || metaKey) return undefined
  // On a Mac, Option makes another character of the letter.
  return /^[\x20-\x7e]$/.test(key) ? letterOf(press) : code.replace(/^Key/, '')
}

/** The same for `aria-keyshortcuts`, which calls "+" by its name. */
export const keysNow = (keys: string, letters: SingleLetters): string =>
  letters === 'off' && /^[A-Z+?]$/.test(keys) ? `Alt+${keys === '+' ? 'Plus' : keys}` : keys
