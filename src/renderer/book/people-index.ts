import { type Customer, calledOf, customers } from '#features/customers/model.ts'
import { fold } from '#shared/base/text.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import {
  fieldOf,
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
      const beginning = ` ${typed}`
      // Names that begin with what was typed are the best there is; with enough of them, in order
      // by name already, nobody else needs to be looked at.
      const best = beginningWith(order ?? [], typed, needles, limit)
      if (best.length === limit) return best.map((entry) => asFound(entry, needles))
      const ranked = bestOf(limit)
      for (let at = 0; at * perSegment < entries.length; at++) {
        scan(segmentAt(at), first, (place, offset) => {
          const entry = entries[at * perSegment + place]
          if (!entry) return
          const score = scoreOf(entry.hay, needles, beginning, offset)
          if (score >= 0) ranked.offer(entry, score)
        })
      }
      return ranked.list().map((entry) => asFound(entry, needles))
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
): readonly Entry[] {
  const found: Entry[] = []
  const beginning = ` ${typed}`
  const from = placeIn(order, { sortKey: typed, id: asId<CustomerId>('') })
  for (let at = from; at < order.length && found.length < limit; at++) {
    const entry = order[at]
    if (!entry?.sortKey.startsWith(typed)) break
    if (scoreOf(entry.hay, needles, beginning) === 0) found.push(entry)
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

/** The best few of many, without sorting the many. */
function bestOf(limit: number) {
  const kept: { readonly entry: Entry; readonly score: number }[] = []
  const isBetter = (score: number, entry: Entry, other: (typeof kept)[number]): boolean =>
    score !== other.score ? score < other.score : byName(entry, other.entry) < 0
  return {
    offer: (entry: Entry, score: number): void => {
      const worst = kept[kept.length - 1]
      if (kept.length === limit && worst && !isBetter(score, entry, worst)) return
      let at = kept.length
      for (let before = kept[at - 1]; before && isBetter(score, entry, before); ) {
        at--
        before = kept[at - 1]
      }
      kept.splice(at, 0, { entry, score })
      if (kept.length > limit) kept.pop()
    },
    list: (): readonly Entry[] => kept.map((each) => each.entry),
  }
}

const asFound = (
  { id, called, description, tags, hay }: Entry,
  needles: readonly string[],
): FoundPerson => ({
  id,
  called,
  tags,
  field: fieldOf(hay, needles),
  ...(description === undefined ? {} : { description }),
})
