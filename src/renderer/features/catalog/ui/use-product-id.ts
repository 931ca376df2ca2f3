import { useSyncExternalStore } from 'react'
import { asId } from '#shared/book/ids.ts'
import type { ProductId } from '../model.ts'

/** Which product the address names, if it names one. */
export function useProductId(): ProductId | undefined {
  const hash = useSyncExternalStore(listen, () => window.location.hash)
  const found = /^#\/products\/([\w:-]+)/.exec(hash)?.[1]
  return found === undefined ? undefined : asId<ProductId>(found)
}

function listen(hear: () => void): () => void {
  window.navigation.addEventListener('currententrychange', hear)
  return () => window.navigation.removeEventListener('currententrychange', hear)
}
