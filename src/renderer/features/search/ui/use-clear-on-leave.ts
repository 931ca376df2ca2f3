import { useEffect } from 'react'
import type { SearchBoxProps } from '#kit/parts/search.ts'

/** The strip stays while screens change; the query belonged to the previous screen. */
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

/** Without the query part, such as the customer a list is scrolled to. */
const pathNow = (): string => window.location.hash.split('?')[0] ?? ''
