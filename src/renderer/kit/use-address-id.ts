import { useRef, useSyncExternalStore } from 'react'
import { asId } from '#shared/book/ids.ts'

/** The id in the address `#/issues/<id>`, if it is of this screen. */
export function useAddressId<Id extends string>(screen: string): Id | undefined {
  const hash = useSyncExternalStore(listen, () => window.location.hash)
  const [, named, id] = /^#\/([\w-]+)\/([\w:-]+)/.exec(hash) ?? []
  return named === screen && id !== undefined ? asId<Id>(id) : undefined
}

/** The same; during a navigation elsewhere, the previous one. */
export function useLastAddressId<Id extends string>(screen: string): Id | undefined {
  const found = useAddressId<Id>(screen)
  const last = useRef<Id>(undefined)
  if (found !== undefined) last.current = found
  return last.current
}

function listen(hear: () => void): () => void {
  window.navigation.addEventListener('currententrychange', hear)
  return () => window.navigation.removeEventListener('currententrychange', hear)
}
