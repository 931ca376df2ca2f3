import { useMemo, useSyncExternalStore } from 'react'
import type { People } from '#book/people.ts'
import { useBook } from './use-book.ts'

/** The people index: a new object after every change in it, so that screens render again. */
export function usePeople(): People {
  const { people } = useBook()
  const version = useSyncExternalStore(people.onChange, people.version)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` shows that it changed
  return useMemo(() => ({ ...people }), [people, version])
}
