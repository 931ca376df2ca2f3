import type { PeopleEntry } from './people-entry.ts'
import { twoLetters } from './people-segment.ts'

export const byName = (one: PeopleEntry, other: PeopleEntry): number =>
  one.sortKey < other.sortKey || (one.sortKey === other.sortKey && one.id < other.id) ? -1 : 1

/** The position of an entry in the sorted list, or where it would be inserted. */
export function placeIn(
  order: readonly PeopleEntry[],
  entry: Pick<PeopleEntry, 'sortKey' | 'id'>,
): number {
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >> 1
    const at = order[middle]
    const isBefore =
      at !== undefined &&
      (at.sortKey < entry.sortKey || (at.sortKey === entry.sortKey && at.id < entry.id))
    if (isBefore) low = middle + 1
    else high = middle
  }
  return low
}

/** The best few of many, without sorting the many. */
export function bestOf<How>(limit: number) {
  const kept: { readonly entry: PeopleEntry; readonly score: number; readonly how: How }[] = []
  const isBetter = (score: number, entry: PeopleEntry, other: (typeof kept)[number]): boolean =>
    score !== other.score ? score < other.score : byName(entry, other.entry) < 0
  // The score and letters of the last one kept, once there are enough.
  let worst = Number.POSITIVE_INFINITY
  let worstFirst = 0
  return {
    /** Whether someone with at best this score, and these first letters, may be among them. */
    wants: (score: number, first: number): boolean =>
      score < worst || (score === worst && first <= worstFirst),
    offer: (entry: PeopleEntry, score: number, how: How): void => {
      let at = kept.length
      for (let before = kept[at - 1]; before && isBetter(score, entry, before); ) {
        at--
        before = kept[at - 1]
      }
      if (at === limit) return
      kept.splice(at, 0, { entry, score, how })
      if (kept.length > limit) kept.pop()
      const last = kept[limit - 1]
      if (!last) return
      worst = last.score
      worstFirst = twoLetters(last.entry.sortKey, 0)
    },
    list: (): typeof kept => kept,
  }
}
