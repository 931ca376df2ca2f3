import { useMemo } from 'react'
import { usePeople } from '#kit/use-people.ts'
import { fold } from '#shared/base/text.ts'

/** What everyone in the book is called, folded: whether a name is there is asked at every key. */
export function useKnownNames(): ReadonlySet<string> {
  const people = usePeople()
  return useMemo(
    () => new Set(people.sorted().map((id) => fold(people.get(id)?.called ?? ''))),
    [people],
  )
}
