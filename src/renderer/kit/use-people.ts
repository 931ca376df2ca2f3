import { useMemo, useSyncExternalStore } from 'react'
import type { People } from '#book/people.ts'
import { useBook } from './use-book.ts'

/** The people index: another object whenever someone in it changed, so that a screen looks again. */
export function usePeople(): People {
  const { people } = useBook()
  const version = useSyncExternalStore(people.onChange, people.version)
  // biome-ignore lint/correctness/useExhaustiveDependencies: its version is what tells that it changed
  return useMemo(() => ({ ...people }), [people, version])
}
