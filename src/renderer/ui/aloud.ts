import { type RefObject, useEffect, useRef } from 'react'

type Saying = { readonly id: number; readonly text: string }

let sayings: readonly Saying[] = []
let last = 0
const listeners = new Set<() => void>()

/** Long enough to be taken up; what was said is not left lying in the page. */
const taken = 2000

/** Says it once to a screen reader, in the one place that is there for it from the start. */
export function sayAloud(text: string): void {
  last++
  const id = last
  put([...sayings, { id, text }])
  setTimeout(() => put(sayings.filter((each) => each.id !== id)), taken)
}

/** The window that said it is gone. */
export const hush = (): void => put([])

export const sayingsNow = (): readonly Saying[] => sayings

export function onSayings(hear: () => void): () => void {
  listeners.add(hear)
  return () => void listeners.delete(hear)
}

function put(next: readonly Saying[]): void {
  sayings = next
  for (const hear of listeners) hear()
}

/** Nobody is spoken to while typing. */
const pause = 700

/** Says what stands in `place` whenever it has changed and nothing changed for a moment. */
export function useAloud(place: RefObject<HTMLElement | null>): void {
  const heard = useRef('')
  useEffect(() => {
    const timer = setTimeout(() => {
      const text = place.current?.textContent.replace(/\s+/g, ' ').trim() ?? ''
      if (text !== '' && text !== heard.current) sayAloud(text)
      heard.current = text
    }, pause)
    return () => clearTimeout(timer)
  })
}
