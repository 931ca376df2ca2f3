import { type KnownIndex, knownIndex } from './known-index.ts'
import { isGlobal, type Likeness, likenessOf, sourceKey } from './likeness.ts'
import { type KnownFacts, type Listed, nobodyKnown } from './listed.ts'
import type { PhoneCountry } from './same-phone.ts'
import { type Added, addsNothing, withAdded } from './with-added.ts'

/** What a row of a list matches in the book, and what happens to it. */
export type RowMatch = Outcome &
  (
    | { readonly is: 'new' }
    | { readonly is: 'same'; readonly id: string; readonly by: Likeness['by'] }
    /** The same as an earlier row, by its place in the list; that row may be in doubt. */
    | { readonly is: 'twice'; readonly of: number; readonly by: Likeness['by'] }
    /** The owner decides; until then they are new. `rows` are earlier rows of the list. */
    | {
        readonly is: 'unsure'
        readonly by: Likeness['by']
        readonly ids: readonly string[]
        readonly rows: readonly number[]
      }
  )

export type Outcome = Pick<Added, 'doesNotFit' | 'differs'> & { readonly addsNothing: boolean }

export type KnownCustomer = KnownFacts & { readonly id: string }

/** Compares a whole list with the book, each row also with the rows before it. */
export function matchList(
  list: readonly Listed[],
  book: readonly KnownCustomer[],
  country?: PhoneCountry,
): readonly RowMatch[] {
  const index = knownIndex(book)
  const rowAt = new Map<number, number>()
  const isRecord = recordsOf(list)
  return list.map((listed, row) => {
    const found = find(listed, index, isRecord(listed), country)
    const place = found?.is === 'same' ? found.at : undefined
    const known = place === undefined ? nobodyKnown : (index.at(place) ?? nobodyKnown)
    const added = withAdded(known, listed, country)
    const outcome = outcomeOf(added, known, listed)
    const after = index.put(joined(known, listed, added), place)
    if (place === undefined) rowAt.set(after, row)
    if (found === undefined) return { is: 'new', ...outcome }
    if (found.is === 'unsure') return { ...doubt(found, book, rowAt), ...outcome }
    const of = rowAt.get(found.at)
    return of === undefined
      ? { is: 'same', id: book[found.at]?.id ?? '', by: found.by, ...outcome }
      : { is: 'twice', of, by: found.by, ...outcome }
  })
}

/** What happens to someone who is joined to that customer. */
export const outcomeOf = (added: Added, known: KnownFacts, listed: Listed): Outcome => ({
  doesNotFit: [...new Set([...(listed.doesNotFit ?? []), ...added.doesNotFit])],
  differs: added.differs,
  addsNothing: addsNothing(added, known),
})

/** Whether a row's id identifies a record; not when several rows have it. */
function recordsOf(list: readonly Listed[]): (listed: Listed) => boolean {
  const keyOf = ({ facts: { source } }: Listed) => source && sourceKey(source)
  const rows = new Map(list.map((listed) => [keyOf(listed), listed]))
  const repeated = new Set(list.filter((each) => rows.get(keyOf(each)) !== each).map(keyOf))
  return (listed) => isGlobal(listed) && !repeated.has(keyOf(listed))
}

/**
 * The customer as they would be afterwards, so that the next row matches them. A row that adds
 * nothing leaves no source: several may have all of it, and another import may choose another.
 */
function joined(known: KnownFacts, { facts: { source } }: Listed, added: Added): KnownFacts {
  const dates = [...known.dates, ...added.newDates]
  const isKept = source === undefined || added.facts.source === source || addsNothing(added, known)
  const alsoFrom = isKept ? known.alsoFrom : [...(known.alsoFrom ?? []), source]
  return { facts: added.facts, dates, ...(alsoFrom ? { alsoFrom } : {}) }
}

type Found =
  | { readonly is: 'same'; readonly at: number; readonly by: Likeness['by'] }
  | { readonly is: 'unsure'; readonly at: readonly number[]; readonly by: Likeness['by'] }

/** When all of it is there, it went in before: importing a list again must change nothing. */
function find(
  listed: Listed,
  index: KnownIndex,
  isRecord: boolean,
  country: PhoneCountry | undefined,
): Found | undefined {
  let found: Found | undefined
  for (const { places, by } of index.candidates(listed)) {
    const alike = [...new Set(places)].flatMap((at) => {
      const known = index.at(at)
      const likeness = known && likenessOf(listed, known, country)
      return likeness && by.includes(likeness.by) ? [{ at, ...likeness }] : []
    })
    const holder = alike.find((each) => each.isSure && each.isHeld)
    if (holder) return { is: 'same', at: holder.at, by: holder.by }
    found ??= chosen(alike)
    if (found?.by === 'source' && isRecord) return found
  }
  return found
}

function chosen(alike: readonly (Likeness & { readonly at: number })[]): Found | undefined {
  const sure = alike.filter((each) => each.isSure)
  const exact = sure.filter((each) => each.hasSameName)
  const meant = [exact, sure, alike].find((some) => some.length > 0) ?? []
  const [first, ...others] = meant
  if (first === undefined) return undefined
  return first.isSure && others.length === 0
    ? { is: 'same', at: first.at, by: first.by }
    : { is: 'unsure', at: meant.map((each) => each.at), by: first.by }
}

function doubt(
  { at, by }: Found & { is: 'unsure' },
  book: readonly KnownCustomer[],
  rowAt: ReadonlyMap<number, number>,
) {
  const rows = at.flatMap((place) => rowAt.get(place) ?? [])
  const ids = at.flatMap((place) => book[place]?.id ?? [])
  return { is: 'unsure' as const, by, ids, rows }
}
