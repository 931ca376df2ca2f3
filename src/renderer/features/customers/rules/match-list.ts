import { present } from '#shared/base/present.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { PhoneCountry } from '#shared/said/phone.ts'
import { type KnownIndex, knownIndex } from './known-index.ts'
import { isGlobal, type Likeness, likenessOf, sourceKey } from './likeness.ts'
import { type KnownFacts, type Listed, nobodyKnown } from './listed.ts'
import { type Added, withAdded } from './with-added.ts'

/** What a row of a list matches in the book, and what happens to it. */
export type RowMatch = Match & Outcome

type Match =
  | { readonly is: 'new' }
  | { readonly is: 'same'; readonly id: CustomerId; readonly by: Likeness['by'] }
  /** The same as the earlier row at the place `of`, which may itself be unsure. */
  | { readonly is: 'twice'; readonly of: number; readonly by: Likeness['by'] }
  /** The owner decides; nobody is possible when it is only like earlier rows of the list. */
  | { readonly is: 'unsure'; readonly by: Likeness['by']; readonly possible: readonly Possible[] }

/** What a row does to a customer, known or new. */
export type Outcome = Pick<Added, 'addsNothing' | 'differs' | 'doesNotFit'>

/** A customer whom a row may match, and what it would do to them. */
export type Possible = Outcome & { readonly id: CustomerId }

export type KnownCustomer = KnownFacts & { readonly id: CustomerId }

/** Compares a whole list with the book, each row also with the rows before it. */
export function matchList(
  list: readonly Listed[],
  book: readonly KnownCustomer[],
  country?: PhoneCountry,
): readonly RowMatch[] {
  const index = knownIndex<Who>()
  for (const each of book) index.put({ id: each.id }, each)
  const isRecord = recordsOf(list)
  return list.map((listed, row) => {
    const found = find(listed, index, isRecord(listed), country)
    const { who, known, added } =
      found?.is === 'same'
        ? found
        : { who: { row }, known: nobodyKnown, added: withAdded(nobodyKnown, listed, country) }
    index.put(who, joined(known, listed, added))
    return { ...matchOf(found, listed), ...outcomeOf(added, listed) }
  })
}

/** A customer of the book, or the row of the list that makes one. */
type Who = { readonly id: CustomerId } | { readonly row: number }

/** Whether a row's id identifies a record; not when several rows have it. */
function recordsOf(list: readonly Listed[]): (listed: Listed) => boolean {
  const keyOf = ({ facts: { source } }: Listed) => source && sourceKey(source)
  const rows = new Map(list.map((listed) => [keyOf(listed), listed]))
  const repeated = new Set(list.filter((each) => rows.get(keyOf(each)) !== each).map(keyOf))
  return (listed) => isGlobal(listed) && !repeated.has(keyOf(listed))
}

type Alike = Likeness & { readonly who: Who; readonly known: KnownFacts }
type Found =
  | ({ readonly is: 'same' } & Alike)
  | { readonly is: 'unsure'; readonly by: Likeness['by']; readonly among: readonly Alike[] }

/** Whoever has all of it comes first, so that a list imported again changes nothing. */
function find(
  listed: Listed,
  index: KnownIndex<Who>,
  isRecord: boolean,
  country: PhoneCountry | undefined,
): Found | undefined {
  let found: Found | undefined
  for (const { people, by } of index.candidates(listed)) {
    const alike = people.flatMap((each) => {
      const likeness = likenessOf(listed, each.known, country)
      return likeness && by.includes(likeness.by) ? [{ ...each, ...likeness }] : []
    })
    const holder = alike.find((each) => each.isSure && each.added.addsNothing)
    if (holder) return { is: 'same', ...holder }
    found ??= chosen(alike)
    if (found?.by === 'source' && isRecord) return found
  }
  return found
}

function chosen(alike: readonly Alike[]): Found | undefined {
  const sure = alike.filter((each) => each.isSure)
  const exact = sure.filter((each) => each.hasSameName)
  const among = [exact, sure, alike].find((some) => some.length > 0) ?? []
  const [first, ...others] = among
  if (first === undefined) return undefined
  return first.isSure && others.length === 0
    ? { is: 'same', ...first }
    : { is: 'unsure', by: first.by, among }
}

/**
 * The customer with what the row adds: the next rows are compared with that. A row that adds nothing
 * leaves no source, as several customers may have all of it and the next import may choose another.
 */
function joined(known: KnownFacts, { facts: { source } }: Listed, added: Added): KnownFacts {
  const isKept = source === undefined || added.facts.source === source || added.addsNothing
  return present({
    facts: added.facts,
    dates: [...known.dates, ...added.newDates],
    alsoFrom: isKept ? known.alsoFrom : [...(known.alsoFrom ?? []), source],
  })
}

function matchOf(found: Found | undefined, listed: Listed): Match {
  if (found === undefined) return { is: 'new' }
  const { is, by } = found
  if (is === 'same')
    return 'id' in found.who ? { is, id: found.who.id, by } : { is: 'twice', of: found.who.row, by }
  const possible = found.among.flatMap(({ who, added }) =>
    'id' in who ? [{ ...outcomeOf(added, listed), id: who.id }] : [],
  )
  return { is, by, possible }
}

const outcomeOf = (added: Added, { doesNotFit = [] }: Listed): Outcome => ({
  addsNothing: added.addsNothing,
  differs: added.differs,
  doesNotFit: [...new Set([...doesNotFit, ...added.doesNotFit])],
})
