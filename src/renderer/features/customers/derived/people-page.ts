import type { CustomerId } from '#shared/book/ids.ts'
import { defineDerivedTable } from '#shared/book/table.ts'
import type { PeopleEntry } from './people-entry.ts'

// Small enough that rewriting one after an edit costs nothing.
export const perPage = 256
/** Letters; a row of more than 64 KB would be stored in a separate file, which is slow to read. */
const mostText = 16_000

/**
 * Derived: living people as the index holds them, folded and joined, in the order of their ids.
 * Stored in columns, which read many times faster than one object per person.
 */
export type PeoplePage = {
  /** The searched text of all in one string; `starts` are offsets, the last is the length. */
  readonly text: string
  readonly starts: readonly number[]
  /** The first of `ids`. */
  readonly id: CustomerId
  readonly ids: readonly CustomerId[]
  readonly called: readonly string[]
  readonly sortKeys: readonly string[]
  readonly tags: ReadonlyMap<number, readonly string[]>
  readonly descriptions: ReadonlyMap<number, string>
}

export const peoplePages = defineDerivedTable<PeoplePage>('peoplePages')

/** Pages as full as they may be. */
export function filled(entries: readonly PeopleEntry[]): readonly PeoplePage[] {
  const pages: PeoplePage[] = []
  let from = 0
  let text = 0
  entries.forEach(({ hay }, at) => {
    const isFull = at - from === perPage || text + hay.length > mostText
    if (isFull) pages.push(...asPage(entries.slice(from, at)))
    if (isFull) from = at
    text = isFull ? hay.length : text + hay.length
  })
  return [...pages, ...asPage(entries.slice(from))]
}

/** Splits an overfull page in halves, so that each has room for more. */
export function halved(entries: readonly PeopleEntry[]): readonly PeoplePage[] {
  const pages = filled(entries)
  if (pages.length < 2) return pages
  const half = Math.ceil(entries.length / 2)
  return [...halved(entries.slice(0, half)), ...halved(entries.slice(half))]
}

/** An empty page is not stored. */
function asPage(entries: readonly PeopleEntry[]): readonly PeoplePage[] {
  const [first] = entries
  if (!first) return []
  const tags = new Map<number, readonly string[]>()
  const descriptions = new Map<number, string>()
  entries.forEach((entry, at) => {
    if (entry.tags.length > 0) tags.set(at, entry.tags)
    if (entry.description !== undefined) descriptions.set(at, entry.description)
  })
  const page: PeoplePage = {
    ...joined(entries),
    id: first.id,
    ids: entries.map((entry) => entry.id),
    called: entries.map((entry) => entry.called),
    sortKeys: entries.map((entry) => entry.sortKey),
    tags,
    descriptions,
  }
  return [page]
}

function joined(entries: readonly PeopleEntry[]): Pick<PeoplePage, 'text' | 'starts'> {
  const starts = [0]
  let at = 0
  for (const { hay } of entries) {
    at += hay.length
    starts.push(at)
  }
  return { text: entries.map((entry) => entry.hay).join(''), starts }
}

const none: readonly string[] = []

export const entriesIn = (page: PeoplePage): readonly PeopleEntry[] =>
  page.ids.map((id, at) => {
    const description = page.descriptions.get(at)
    return {
      id,
      called: page.called[at] ?? '',
      sortKey: page.sortKeys[at] ?? '',
      tags: page.tags.get(at) ?? none,
      hay: page.text.slice(page.starts[at], page.starts[at + 1]),
      ...(description === undefined ? undefined : { description }),
    }
  })
