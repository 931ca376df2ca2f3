import { useSyncExternalStore } from 'react'
import { useBook } from '#kit/use-book.ts'

/** The people index, and a fresh look at it whenever someone in it changed. */
export function usePeople() {
  const { people } = useBook()
  const version = useSyncExternalStore(people.onChange, people.version)
  return { people, version }
}
