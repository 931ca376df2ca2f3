import type { Day, Instant } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'

type Entry = { readonly key: string; readonly at: Instant }

export type NewestEntries<T> = { readonly entries: readonly T[]; readonly hasEarlier: boolean }

/**
 * Merges the entries of all features, newest first. Each list holds its own newest `limit`, so the
 * newest `limit` of the merged list are certain; older ones may be incomplete.
 */
export function mergeNewest<T extends Entry>(
  lists: readonly (readonly T[])[],
  limit: number,
): NewestEntries<T> {
  const all = lists.flat().sort(newestFirst)
  const isFull = lists.some((list) => list.length >= limit)
  return { entries: all.slice(0, limit), hasEarlier: isFull || all.length > limit }
}

/** By key within the same moment, so that the order is stable. */
const newestFirst = (one: Entry, other: Entry): number =>
  other.at - one.at || (one.key < other.key ? 1 : -1)

export type StoryDay<T> = { readonly day: Day; readonly entries: readonly T[] }

/** Days in the order of their first entry; a later entry may be about an earlier day. */
export function storyDays<T extends { readonly day: Day }>(
  entries: readonly T[],
): readonly StoryDay<T>[] {
  const days = new Map<Day, T[]>()
  for (const entry of entries) {
    const known = days.get(entry.day)
    if (known) known.push(entry)
    else days.set(entry.day, [entry])
  }
  return [...days].map(([day, of]) => ({ day, entries: of }))
}

const fewest = 3

/** One entry, or several in a row that say the same. */
export function inRuns<T extends { readonly alike?: Said }>(
  entries: readonly T[],
): readonly (readonly T[])[] {
  const runs: T[][] = []
  for (const entry of entries) {
    const run = runs.at(-1)
    if (run?.[0] && isAlike(run[0], entry)) run.push(entry)
    else runs.push([entry])
  }
  return runs.flatMap((run) => (run.length < fewest ? run.map((entry) => [entry]) : [run]))
}

type Like = { readonly alike?: Said }

const isAlike = (one: Like, other: Like): boolean =>
  one.alike !== undefined && JSON.stringify(one.alike) === JSON.stringify(other.alike)
