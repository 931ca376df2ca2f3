import { useSyncExternalStore } from 'react'
import { asId } from '#shared/book/ids.ts'
import type { PurchaseId } from '../model.ts'

/** The purchase the address names. */
export function usePurchaseId(): PurchaseId | undefined {
  const hash = useSyncExternalStore(listen, () => window.location.hash)
  const found = /^#\/purchases\/([\w:-]+)/.exec(hash)?.[1]
  return found === undefined ? undefined : asId<PurchaseId>(found)
}

function listen(hear: () => void): () => void {
  window.navigation.addEventListener('currententrychange', hear)
  return () => window.navigation.removeEventListener('currententrychange', hear)
}
