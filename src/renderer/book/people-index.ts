import { type Customer, calledOf, customers } from '#features/customers/model.ts'
import { fold } from '#shared/base/text.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import {
  haystackOf,
  needlesOf,
  type Searched,
  type Segment,
  scan,
  scoreOf,
  segmentOf,
} from './people-scan.ts'
import type { Records } from './records.ts'

/** A person as lists show them; the rest is read when a card opens. */
export type IndexedPerson = {
  readonly id: CustomerId
  readonly called: string
  /** How they'd be known, when they have a name as well. */
  readonly description?: string
  readonly tags: readonly string[]
}

export type FoundPerson = IndexedPerson & { readonly field: Searched }

/** All people in memory, searched at every key. Loaded once, then fed by Changes. */
export type PeopleIndex = {
  readonly size: () => number
  readonly get: (id: CustomerId) => IndexedPerson | undefined
  readonly find: (query: string, limit: number) => readonly FoundPerson[]
  /** Everyone by name, for the list. */
  readonly sorted: () => readonly CustomerId[]
  readonly put: (customer: Customer) => void
  readonly remove: (id: CustomerId) => void
  /** Counts up with every change, for a screen that shows a list. */
  readonly version: () => number
  readonly onChange: (hear: () => void) => () => void
}

type Entry = IndexedPerson & { readonly hay: string; readonly sortKey: string }

// Small enough that rewriting one after an edit is nothing, large enough for a native search to run.
const perSegment = 512
const chunk = 4000

export function peopleIndex(): PeopleIndex {
  const entries: (Entry | undefined)[] = []
  const places = new Map<CustomerId, number>()
  const segments: (Segment | undefined)[] = []
  const hearers = new Set<() => void>()
  let version = 0
  let order: Entry[] | undefined
  let ids: readonly CustomerId[] | undefined

  const changed = (place: number): void => {
    segments[Math.floor(place / perSegment)] = undefined
    ids = undefined
    version++
    for (const hear of hearers) hear()
  }
  const replaceAt = (place: number, next: Entry | undefined): void => {
    const old = entries[place]
    entries[place] = next
    if (order && old) order.splice(placeIn(order, old), 1)
    if (order && next) order.splice(placeIn(order, next), 0, next)
    changed(place)
  }
  const segmentAt = (at: number): Segment => {
    const known = segments[at]
    if (known) return known
    const rows = entries.slice(at * perSegment, (at + 1) * perSegment)
    const made = segmentOf(rows.map((entry) => entry?.hay ?? ''))
    segments[at] = made
    return made
  }
  const inOrder = (): readonly Entry[] => {
    order ??= entries.filter((entry) => entry !== undefined).sort(byName)
    return order
  }

  return {
    size: () => places.size,
    get: (id) => entries[places.get(id) ?? -1],
    find: (query, limit) => {
      const needles = needlesOf(query)
      const [first] = needles
      if (first === undefined) return []
      const typed = fold(query.trim())
      // Names that begin with what was typed are the best there is; with enough of them, in order
      // by name already, nobody else needs to be looked at.
      const best = beginningWith(order ?? [], typed, needles, limit)
      if (best.length === limit) return best.map(asFound)
      const ranked = bestOf(limit)
      for (let at = 0; at * perSegment < entries.length; at++) {
        scan(segmentAt(at), first, (place, offset) => {
          const entry = entries[at * perSegment + place]
          const hit = entry && scoreOf(entry.hay, needles, typed, offset)
          if (hit) ranked.offer({ entry, ...hit })
        })
      }
      return ranked.list().map(asFound)
    },
    sorted: () => {
      ids ??= inOrder().map((entry) => entry.id)
      return ids
    },
    put: (customer) => {
      const place = places.get(customer.id) ?? entries.length
      places.set(customer.id, place)
      replaceAt(place, entryOf(customer))
    },
    remove: (id) => {
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
  }
}

const byName = (one: Entry, other: Entry): number =>
  one.sortKey < other.sortKey || (one.sortKey === other.sortKey && one.id < other.id) ? -1 : 1

/** Where an entry stands, or would stand, among those in order. */
function placeIn(order: readonly Entry[], entry: Pick<Entry, 'sortKey' | 'id'>): number {
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

function beginningWith(
  order: readonly Entry[],
  typed: string,
  needles: readonly string[],
  limit: number,
): readonly Ranked[] {
  const found: Ranked[] = []
  const from = placeIn(order, { sortKey: typed, id: asId<CustomerId>('') })
  for (let at = from; at < order.length && found.length < limit; at++) {
    const entry = order[at]
    if (!entry?.sortKey.startsWith(typed)) break
    const hit = scoreOf(entry.hay, needles, typed)
    if (hit?.score === 0) found.push({ entry, ...hit })
  }
  return found
}

/** Reads everyone in short reads, folding one chunk while the next is on its way. */
export async function loadPeople(records: Records, index: PeopleIndex): Promise<void> {
  const table = records.table(customers)
  const readAfter = (id: string): PromiseLike<Customer[]> =>
    table.where(':id').above(id).limit(chunk).toArray()
  let next: PromiseLike<Customer[]> | undefined = readAfter('')
  while (next) {
    const rows: Customer[] = await next
    const last = rows.at(-1)
    next = last && rows.length === chunk ? readAfter(last.id) : undefined
    for (const row of rows) keepPerson(index, row)
  }
  // Sorting fifty thousand names is for the first idle moment, not for the start.
  setTimeout(() => index.sorted(), 200)
}

/** Those in the trash, and those who turned out to be someone else, are not found. */
export function keepPerson(index: PeopleIndex, row: Customer): void {
  if (row.deletedAt === undefined && row.mergedInto === undefined) index.put(row)
  else index.remove(row.id)
}

function entryOf(customer: Customer): Entry {
  const { id, name, description, people, tags, codes, phones, emails } = customer
  const called = calledOf(customer)
  return {
    id,
    called,
    ...(description !== undefined && description !== called ? { description } : {}),
    tags,
    sortKey: fold(called),
    hay: haystackOf({
      name: name === undefined ? [] : [name],
      people: people.flatMap((each) => [each.name, ...(each.role ? [each.role] : [])]),
      description: description === undefined ? [] : [description],
      tags,
      codes,
      phones: [...phones, ...people.flatMap((each) => each.phones)].map((each) => each.number),
      emails: [...emails, ...people.flatMap((each) => each.emails)].map((each) => each.address),
    }),
  }
}

type Ranked = { readonly entry: Entry; readonly score: number; readonly field: Searched }

/** The best few of many, without sorting the many. */
function bestOf(limit: number) {
  const kept: Ranked[] = []
  const isBetter = (one: Ranked, other: Ranked): boolean =>
    one.score !== other.score ? one.score < other.score : one.entry.sortKey < other.entry.sortKey
  return {
    offer: (ranked: Ranked): void => {
      const worst = kept[kept.length - 1]
      if (kept.length === limit && worst && !isBetter(ranked, worst)) return
      let at = kept.length
      while (at > 0 && isBetter(ranked, kept[at - 1] ?? ranked)) at--
      kept.splice(at, 0, ranked)
      if (kept.length > limit) kept.pop()
    },
    list: (): readonly Ranked[] => kept,
  }
}

const asFound = ({ entry: { id, called, description, tags }, field }: Ranked): FoundPerson => ({
  id,
  called,
  tags,
  field,
  ...(description === undefined ? {} : { description }),
})
