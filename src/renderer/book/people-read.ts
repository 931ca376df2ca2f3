import type { Customer } from '#features/customers/model.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { type Entry, entryOf, isLiving } from './people-entry.ts'
import { type Segment, segmentOf } from './people-segment.ts'

// Small enough that rewriting one after an edit is nothing, large enough for a native search to run.
export const perSegment = 512

/**
 * People as they cross from the worker: folded and joined there, and in columns, which are copied
 * many times faster than as many objects.
 */
export type ReadPeople = readonly (Segment & {
  readonly ids: readonly CustomerId[]
  readonly called: readonly string[]
  readonly sortKeys: readonly string[]
  readonly tags: ReadonlyMap<number, readonly string[]>
  readonly descriptions: ReadonlyMap<number, string>
})[]

/** What the worker that reads them is asked. */
export type PeopleAsked = { readonly database: string; readonly nativeVersion: number }
export type ToldPeople =
  | { readonly kind: 'some'; readonly people: ReadPeople }
  | { readonly kind: 'whole' }
  | { readonly kind: 'broke'; readonly detail: string }

export function inColumns(rows: readonly Customer[]): ReadPeople {
  const entries = rows.filter(isLiving).map(entryOf)
  const segments: ReadPeople[number][] = []
  for (let at = 0; at < entries.length; at += perSegment)
    segments.push(asSegment(entries.slice(at, at + perSegment)))
  return segments
}

function asSegment(entries: readonly Entry[]): ReadPeople[number] {
  const tags = new Map<number, readonly string[]>()
  const descriptions = new Map<number, string>()
  entries.forEach((entry, at) => {
    if (entry.tags.length > 0) tags.set(at, entry.tags)
    if (entry.description !== undefined) descriptions.set(at, entry.description)
  })
  return {
    ...segmentOf(entries),
    ids: entries.map((entry) => entry.id),
    called: entries.map((entry) => entry.called),
    sortKeys: entries.map((entry) => entry.sortKey),
    tags,
    descriptions,
  }
}

const none: readonly string[] = []

export const fromColumns = (segment: ReadPeople[number]): readonly Entry[] =>
  segment.ids.map((id, at) => {
    const description = segment.descriptions.get(at)
    return {
      id,
      called: segment.called[at] ?? '',
      sortKey: segment.sortKeys[at] ?? '',
      tags: segment.tags.get(at) ?? none,
      hay: segment.text.slice(segment.starts[at], segment.starts[at + 1]),
      ...(description === undefined ? undefined : { description }),
    }
  })
