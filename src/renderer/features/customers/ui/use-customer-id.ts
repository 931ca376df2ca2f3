import { useRef, useSyncExternalStore } from 'react'
import { asId, type CustomerId } from '#shared/book/ids.ts'

/** Whose page the address names. While the window already goes elsewhere, the one before. */
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
