import { type RefObject, useEffect, useRef, useState } from 'react'
import { useWords } from './use-words.ts'
import { words } from './words/kit-en.ts'

type Needed = {
  /** For the field, from the first try on until it is filled in. */
  readonly error: string | false
  /** Whether it is refused; then the field says why. */
  readonly isRefused: () => boolean
}

/** What can't be saved as it is: its field says why once saving was tried. */
export function useNeeded(isMissing: boolean, why?: string): Needed {
  const w = useWords(words)
  const [isTried, setTried] = useState(false)
  return {
    error: isTried && isMissing && (why ?? w('stillEmpty')),
    isRefused: () => {
      // What was saved is over: an empty field for the next one is not reproached.
      setTried(isMissing)
      return isMissing
    },
  }
}

/** After each try, the first field that refuses takes the focus. */
export function useRefusedFocus<Form extends HTMLElement>(): {
  readonly place: RefObject<Form | null>
  readonly tried: () => void
} {
  const place = useRef<Form>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (tries > 0) place.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [tries])
  return { place, tried: () => setTries((before) => before + 1) }
}
