import { useEffect, useRef } from 'react'

const offers: (() => void)[] = []

/** While it is shown, this screen has something of its own to print. */
export function usePrintHere(print: () => void): void {
  const latest = useRef(print)
  useEffect(() => {
    latest.current = print
  })
  useEffect(() => {
    const offer = () => latest.current()
    offers.push(offer)
    return () => void offers.splice(offers.indexOf(offer), 1)
  }, [])
}

/** Prints what the screen has to print; false where it has nothing. */
export function printHere(): boolean {
  const offer = offers.at(-1)
  offer?.()
  return offer !== undefined
}
