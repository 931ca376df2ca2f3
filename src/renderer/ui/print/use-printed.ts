import { useEffect, useEffectEvent } from 'react'

/** Prints what was asked for once it stands on the page; `end` takes it away again. */
export function usePrinted(asked: unknown, end: () => void): void {
  const leave = useEffectEvent(end)
  useEffect(() => {
    if (asked === undefined) return
    const hear = () => leave()
    window.addEventListener('afterprint', hear)
    window.print()
    return () => window.removeEventListener('afterprint', hear)
  }, [asked])
}
