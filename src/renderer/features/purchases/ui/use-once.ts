import { useRef } from 'react'

/** While one is still being saved, another press of the same is a slip: it does nothing. */
export function useOnce<Asked extends readonly unknown[]>(
  act: (...asked: Asked) => Promise<void>,
): (...asked: Asked) => void {
  const busy = useRef(false)
  return (...asked) => {
    if (busy.current) return
    busy.current = true
    void act(...asked).finally(() => {
      busy.current = false
    })
  }
}
