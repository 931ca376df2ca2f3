import { impossible } from '#shared/base/assert.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { Outcome, Possible, RowMatch } from '../../customers/rules/match-list.ts'
import type { BroughtPerson } from './brought.ts'

/** The owner's decision about an unsure row. */
export type RowChoice =
  | { readonly is: 'new' }
  | ({ readonly is: 'same' } & Possible)
  | { readonly is: 'left-out' }

/** What happens to a row; while one is undecided, nothing is brought in. */
export type Fate =
  | ({ readonly is: 'new' | 'same'; readonly id: CustomerId } & Outcome)
  | { readonly is: 'left-out' | 'undecided' }

/** A row and its customer: a new one, or one that the book has. */
export type PlannedRow = { readonly id: CustomerId; readonly person: BroughtPerson }

/** Arrivals + additions + already there + left out + undecided are all rows; none is dropped. */
export type BringPlan = {
  readonly fates: readonly Fate[]
  readonly arrivals: readonly PlannedRow[]
  readonly additions: readonly PlannedRow[]
  readonly alreadyThere: number
  readonly leftOut: number
  readonly undecided: number
  /** Rows that come in only partly, for want of room or because the book differs. */
  readonly partly: readonly (Outcome & { readonly person: BroughtPerson })[]
}

/** Turns matches and the owner's choices (by row) into a plan. */
export function planOf(
  people: readonly BroughtPerson[],
  matches: readonly RowMatch[],
  choices: ReadonlyMap<number, RowChoice>,
  newId: () => CustomerId,
): BringPlan {
  const fates: Fate[] = []
  matches.forEach((match, row) => {
    fates.push(fateOf(match, choices.get(row), fates, newId))
  })
  const rows = people.flatMap((person, row) => {
    const fate = fates[row]
    return fate ? [{ ...fate, person }] : []
  })
  const coming = rows.filter((each) => 'id' in each)
  const known = coming.filter((each) => each.is === 'same')
  return {
    fates,
    arrivals: coming.filter((each) => each.is === 'new'),
    additions: known.filter((each) => !each.addsNothing),
    alreadyThere: known.filter((each) => each.addsNothing).length,
    leftOut: rows.filter((each) => each.is === 'left-out').length,
    undecided: rows.filter((each) => each.is === 'undecided').length,
    partly: coming.filter((each) => each.doesNotFit.length + each.differs.length > 0),
  }
}

/**
 * The owner's one answer for every row that is not decided yet. They are the `same` only where a
 * row is like one customer, and the customer like one row.
 */
export function decideAll(
  matches: readonly RowMatch[],
  choices: ReadonlyMap<number, RowChoice>,
  is: RowChoice['is'],
): ReadonlyMap<number, RowChoice> {
  const times = new Map<CustomerId, number>()
  for (const match of matches)
    if (match.is === 'unsure')
      for (const { id } of match.possible) times.set(id, (times.get(id) ?? 0) + 1)
  const after = new Map(choices)
  matches.forEach((match, row) => {
    if (match.is !== 'unsure' || choices.has(row)) return
    const [one, ...others] = match.possible
    if (is !== 'same') after.set(row, { is })
    else if (one && others.length === 0 && times.get(one.id) === 1) after.set(row, { is, ...one })
  })
  return after
}

function fateOf(
  match: RowMatch,
  choice: RowChoice | undefined,
  fates: readonly Fate[],
  newId: () => CustomerId,
): Fate {
  switch (match.is) {
    case 'new':
      return { ...match, id: newId() }
    case 'same':
      return match
    case 'twice': {
      // It goes where the row goes that it repeats; left out with it, or undecided.
      const of = fates[match.of] ?? { is: 'undecided' }
      return 'id' in of ? { ...match, is: 'same', id: of.id } : of
    }
    case 'unsure':
      // Two Marias on one list are likelier than one Maria twice: only customers are asked about.
      if (match.possible.length === 0 || choice?.is === 'new')
        return { ...match, is: 'new', id: newId() }
      return choice?.is === 'same' || choice?.is === 'left-out' ? choice : { is: 'undecided' }
    default:
      return impossible(match)
  }
}
