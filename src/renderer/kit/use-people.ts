import { useMemo, useSyncExternalStore } from 'react'
import type { People } from '#book/people.ts'
import { countryOf } from '#shared/said/phone.ts'
import { useBook } from './use-book.ts'
import { useShop } from './use-shop.ts'

/**
 * The people index, which finds phones as they are dialled here: a new object after every change in
 * it, so that screens render again.
 */
export function usePeople(): People {
  const { people } = useBook()
  const country = countryOf(useShop().language)
  const version = useSyncExternalStore(people.onChange, people.version)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` shows that it changed
  return useMemo(
    () => ({ ...people, find: (query, limit) => people.find(query, limit, country) }),
    [people, version, country],
  )
}
