import { useRef } from 'react'
import type { Brief } from '#kit/parts/search.ts'
import { useFeatures } from '#kit/use-book.ts'
import { useLive } from '#kit/use-live.ts'
import type { CustomerId } from '#shared/book/ids.ts'

type Briefs = ReadonlyMap<CustomerId, readonly Brief[]>

/**
 * The few words beside each name, from all features, in one read for all of `ids`. Earlier results
 * stay, so that rows scrolled back to are not empty.
 */
export function useBriefs(ids: readonly CustomerId[]): Briefs {
  const features = useFeatures()
  const known = useRef(new Map<CustomerId, readonly Brief[]>())
  const fresh = useLive(
    async (records) => {
      const parts = features.flatMap((each) => (each.brief ? [each.brief] : []))
      const found = await Promise.all(parts.map((each) => each.load(records, ids)))
      return new Map(ids.map((id) => [id, found.flatMap((each) => each.get(id) ?? [])]))
    },
    [features, ids.join(' ')],
  )
  for (const [id, briefs] of fresh ?? []) known.current.set(id, briefs)
  return known.current
}
