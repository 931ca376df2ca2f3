import type { FoundPerson, People } from '#book/people.ts'
import type { Records } from '#book/records.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import type { Customer } from '../model.ts'
import { apartFrom } from './people-apart.ts'
import { type PeopleEntry, peopleEntryOf } from './people-entry.ts'
import { scanLike } from './people-heads.ts'
import { headsLike, type Like, likeOf } from './people-like.ts'
import { bestOf, byName, placeIn } from './people-order.ts'
import { entriesIn, type PeoplePage, peoplePages } from './people-page.ts'
import { type Asked, askedBy, askedTogether, fieldOf, scoreOf } from './people-scan.ts'
import { type Segment, scan, segmentOf } from './people-segment.ts'

/** All people in memory, searched at every key. Loaded once, then updated by Changes. */
export type PeopleIndex = People & {
  readonly put: (customer: Customer) => void
  readonly remove: (id: CustomerId) => void
  /** Adds what `read` finds, except people put or removed since; notifies once, at the end. */
  readonly fill: (read: Promise<readonly PeoplePage[]>) => Promise<void>
}

/** People per scan: few enough that rebuilding their segment after an edit costs nothing. */
const perLook = 512

/**
 * `nameInBook` is called for people who are not in the index: those in the trash have names too.
 */
export function peopleIndex(
  nameInBook: (id: CustomerId) => Promise<string | undefined> = async () => undefined,
): PeopleIndex {
  const entries: (PeopleEntry | undefined)[] = []
  const places = new Map<CustomerId, number>()
  const segments: (Segment | undefined)[] = []
  const hearers = new Set<() => void>()
  let version = 0
  let order: PeopleEntry[] | undefined
  let ids: readonly CustomerId[] | undefined
  /** People put or removed during the load: the loaded entries are older. */
  let newer: Set<CustomerId> | undefined
  let whole = Promise.resolve()

  const tell = (): void => {
    version++
    for (const hear of hearers) hear()
  }
  const changed = (place: number): void => {
    segments[Math.floor(place / perLook)] = undefined
    ids = undefined
    tell()
  }
  const replaceAt = (place: number, next: PeopleEntry | undefined): void => {
    const old = entries[place]
    entries[place] = next
    if (order && old) order.splice(placeIn(order, old), 1)
    if (order && next) order.splice(placeIn(order, next), 0, next)
    changed(place)
  }
  const segmentAt = (at: number): Segment => {
    const known = segments[at]
    if (known) return known
    const rows = entries.slice(at * perLook, (at + 1) * perLook)
    const made = segmentOf(rows)
    segments[at] = made
    return made
  }
  const eachSegment = (
    visit: (segment: Segment, entryAt: (place: number) => PeopleEntry | undefined) => void,
  ): void => {
    for (let at = 0; at * perLook < entries.length; at++)
      visit(segmentAt(at), (place) => entries[at * perLook + place])
  }
  const findExact = (asked: Asked, limit: number): readonly FoundPerson[] => {
    // Names that begin with the query score best. Once enough of them are found, in name order,
    // nobody else needs to be checked.
    const best = beginningWith(order ?? [], asked, limit)
    if (best.length === limit) return best.map((entry) => asFound(entry, asked))
    const ranked = bestOf<undefined>(limit)
    eachSegment((segment, entryAt) =>
      scan(segment, asked, (place, least, first) => {
        if (!ranked.wants(least, first)) return
        const entry = entryAt(place)
        const score = entry ? scoreOf(entry.hay, asked) : -1
        if (entry && score >= 0) ranked.offer(entry, score, undefined)
      }),
    )
    return ranked.list().map(({ entry }) => asFound(entry, asked))
  }
  const findLike = (asked: Asked, limit: number): readonly FoundPerson[] => {
    const heads = headsLike(asked)
    if (!heads) return []
    const ranked = bestOf<Like>(limit)
    eachSegment((segment, entryAt) =>
      scanLike(segment, heads, (place) => {
        const entry = entryAt(place)
        const like = entry && likeOf(entry.hay, asked)
        const score = like ? scoreOf(entry.hay, like.asked) : -1
        if (like && score >= 0) ranked.offer(entry, score, like)
      }),
    )
    return ranked
      .list()
      .map(({ entry, how }) => ({ ...asFound(entry, how.asked), like: how.words }))
  }
  const add = (page: PeoplePage): void => {
    for (const entry of entriesIn(page)) {
      if (newer?.has(entry.id)) continue
      places.set(entry.id, entries.length)
      entries.push(entry)
    }
  }
  const fill = async (read: Promise<readonly PeoplePage[]>): Promise<void> => {
    newer = new Set()
    for (const page of await read) add(page)
    newer = undefined
    order = undefined
    ids = undefined
    segments.length = 0
    tell()
  }
  const inOrder = (): readonly PeopleEntry[] => {
    order ??= entries.filter((entry) => entry !== undefined).sort(byName)
    return order
  }

  return {
    size: () => places.size,
    get: (id) => entries[places.get(id) ?? -1],
    find: (query, limit, country) => {
      const asked = askedBy(query, country)
      if (asked.needles.length === 0) return []
      const found = new Map(findExact(asked, limit).map((each) => [each.id, each]))
      const findMore = (more: readonly FoundPerson[]): void => {
        for (const each of more)
          if (found.size < limit && !found.has(each.id)) found.set(each.id, each)
      }
      if (found.size < limit && !asked.phone)
        for (const together of askedTogether(query)) findMore(findExact(together, limit))
      if (found.size < limit) findMore(findLike(asked, limit))
      return [...found.values()]
    },
    sorted: () => {
      ids ??= inOrder().map((entry) => entry.id)
      return ids
    },
    apart: (id) => {
      const one = entries[places.get(id) ?? -1]
      return one ? apartFrom(one, namesakesOf(one, inOrder())) : []
    },
    nameOf: async (id) => entries[places.get(id) ?? -1]?.called ?? nameInBook(id),
    put: (customer) => {
      newer?.add(customer.id)
      const place = places.get(customer.id) ?? entries.length
      places.set(customer.id, place)
      replaceAt(place, peopleEntryOf(customer))
    },
    remove: (id) => {
      newer?.add(id)
      const place = places.get(id)
      if (place === undefined) return
      places.delete(id)
      replaceAt(place, undefined)
    },
    version: () => version,
    onChange: (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    fill: (read) => {
      whole = fill(read)
      return whole
    },
    isWhole: () => newer === undefined,
    whole: () => whole,
  }
}

/** As many as are compared. */
const mostNamesakes = 50

function namesakesOf(one: PeopleEntry, order: readonly PeopleEntry[]): readonly PeopleEntry[] {
  const found: PeopleEntry[] = []
  const first = placeIn(order, { sortKey: one.sortKey, id: asId<CustomerId>('') })
  for (let at = first; found.length < mostNamesakes; at++) {
    const entry = order[at]
    if (entry?.sortKey !== one.sortKey) break
    if (entry.id !== one.id) found.push(entry)
  }
  return found
}

function beginningWith(
  order: readonly PeopleEntry[],
  asked: Asked,
  limit: number,
): readonly PeopleEntry[] {
  const found: PeopleEntry[] = []
  const { typed } = asked
  const from = placeIn(order, { sortKey: typed, id: asId<CustomerId>('') })
  for (let at = from; at < order.length && found.length < limit; at++) {
    const entry = order[at]
    if (typed === '' || !entry?.sortKey.startsWith(typed)) break
    if (scoreOf(entry.hay, asked) === 0) found.push(entry)
  }
  return found
}

/** Reads the pages that commit keeps: ready for the search, in a few hundred rows. */
export async function loadPeople(records: Records, index: PeopleIndex): Promise<void> {
  await index.fill(records.derivedTable(peoplePages).toArray())
  // Sorting fifty thousand names is for the first idle moment, not for the start.
  setTimeout(() => index.sorted(), 200)
}

/** Updates the index from the row. */
export function keepPerson(index: PeopleIndex, row: Customer): void {
  if (isLiving(row)) index.put(row)
  else index.remove(row.id)
}

const asFound = (
  { id, called, description, tags, hay }: PeopleEntry,
  asked: Asked,
): FoundPerson => ({
  id,
  called,
  tags,
  field: fieldOf(hay, asked),
  ...(description === undefined ? {} : { description }),
})
