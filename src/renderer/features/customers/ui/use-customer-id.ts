import { useRef, useSyncExternalStore } from 'react'
import { asId, type CustomerId } from '#shared/book/ids.ts'

/** The customer in the address. During a navigation elsewhere, the previous one. */
export function useCustomerId(): CustomerId | undefined {
  const hash = useSyncExternalStore(listen, () => window.location.hash)
  const last = useRef<CustomerId>(undefined)
  const found = /^#\/customers\/([\w:-]+)/.exec(hash)?.[1]
  if (found !== undefined) last.current = asId<CustomerId>(found)
  return last.current
}

function listen(hear: () => void): () => void {
  window.navigation.addEventListener('currententrychange', hear)
  return () => window.navigation.removeEventListener('currententrychange', hear)
}
