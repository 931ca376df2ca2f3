import { useRef, useSyncExternalStore } from 'react'
import { asId } from '#shared/book/ids.ts'
import type { IssueId } from '../model.ts'

/** The issue in the address. During a navigation elsewhere, the previous one. */
export function useIssueId(): IssueId | undefined {
  const hash = useSyncExternalStore(listen, () => window.location.hash)
  const last = useRef<IssueId>(undefined)
  const found = /^#\/issues\/([\w:-]+)/.exec(hash)?.[1]
  if (found !== undefined) last.current = asId<IssueId>(found)
  return last.current
}

function listen(hear: () => void): () => void {
  window.navigation.addEventListener('currententrychange', hear)
  return () => window.navigation.removeEventListener('currententrychange', hear)
}
