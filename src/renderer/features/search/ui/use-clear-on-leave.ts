import { useEffect } from 'react'
import type { SearchBoxProps } from '#kit/define-feature.ts'

/** The strip stays while the screens below it change: what was typed belonged to the one left. */
export function useClearOnLeave(size: SearchBoxProps['size'], clear: () => void): void {
  useEffect(() => {
    if (size !== 'strip') return
    let path = pathNow()
    const hear = (): void => {
      const before = path
      path = pathNow()
      if (path !== before) clear()
    }
    window.navigation.addEventListener('currententrychange', hear)
    return () => window.navigation.removeEventListener('currententrychange', hear)
  }, [size, clear])
}

/** Without what follows the screen itself, such as the customer a list stands at. */
const pathNow = (): string => window.location.hash.split('?')[0] ?? ''
