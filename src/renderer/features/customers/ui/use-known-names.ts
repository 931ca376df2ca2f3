import { useMemo } from 'react'
import { fold } from '#shared/base/text.ts'
import { usePeople } from './use-people.ts'

/** What everyone in the book is called, folded: whether a name is there is asked at every key. */
export function useKnownNames(): ReadonlySet<string> {
  const { people, version } = usePeople()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the index is the same one all along; its version tells that it changed
  return useMemo(
    () => new Set(people.sorted().map((id) => fold(people.get(id)?.called ?? ''))),
    [people, version],
  )
}
