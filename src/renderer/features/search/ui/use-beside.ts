import { useEffect, useState } from 'react'
import type { Records } from '#book/records.ts'
import type { Customer } from '#features/customers/model.ts'
import type { Feature } from '#kit/define-feature.ts'
import type { Brief } from '#kit/parts/search.ts'
import { afterKey } from '#kit/read-once.ts'
import { useBook, useFeatures } from '#kit/use-book.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { cardsShown } from '../repo.ts'

import type { PersonFound } from './use-results.ts'

/** Shown beside a name once it is read: how they take it, allergies, and the card itself. */
export type BesideName = { readonly briefs: readonly Brief[]; readonly card?: Customer }

const nothingYet: ReadonlyMap<CustomerId, BesideName> = new Map()

/** Read after the names are shown; known details stay while the rest loads. */
export function useBeside(people: readonly PersonFound[]): ReadonlyMap<CustomerId, BesideName> {
  const { records, onChange } = useBook()
  const features = useFeatures()
  const [known, setKnown] = useState(nothingYet)
  const missing = people.map((each) => each.id).filter((id) => !known.has(id))
  const asked = missing.join(' ')

  useEffect(() => onChange(() => setKnown(nothingYet)), [onChange])

  // `missing` is a new list at every key; only its ids matter.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (missing.length === 0) return
    return afterKey(
      () => readBeside(features, records, missing),
      (read) => setKnown((before) => new Map([...before, ...read])),
    )
  }, [features, records, asked])

  return known
}

async function readBeside(
  features: readonly Feature[],
  records: Records,
  ids: readonly CustomerId[],
): Promise<readonly (readonly [CustomerId, BesideName])[]> {
  const parts = features.flatMap((feature) => feature.brief ?? [])
  const [cards, ...briefs] = await Promise.all([
    cardsShown(records, ids),
    ...parts.map((part) => part.load(records, ids)),
  ])
  return ids.map((id) => [
    id,
    { briefs: briefs.flatMap((each) => each.get(id) ?? []), card: cards.get(id) },
  ])
}
