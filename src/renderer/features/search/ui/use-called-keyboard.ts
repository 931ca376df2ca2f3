import { useState } from 'react'

/** The keyboard of a touch screen is called by a tap into the box, not when the app gives it the focus. */
export function useCalledKeyboard() {
  const [isCalled, setIsCalled] = useState(false)
  return {
    inputMode: isCalled ? 'search' : 'none',
    onPointerDown: () => setIsCalled(true),
    dismiss: () => setIsCalled(false),
  } as const
}
