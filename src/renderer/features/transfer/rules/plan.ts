import type { CustomerId } from '#shared/book/ids.ts'
import type { Outcome, RowMatch } from '../../customers/rules/match-list.ts'
import type { BroughtPerson } from './brought.ts'

/** A customer whom a row may match, and what would happen to it. */
export type Possible = Outcome & { readonly id: CustomerId }

/** The owner's decision about an unsure row. */
export type RowChoice =
  | { readonly is: 'new' }
  | ({ readonly is: 'same' } & Possible)
  | { readonly is: 'left-out' }

/** A row and its customer: a new one, or one that the book has. */
export type PlannedRow = { readonly id: CustomerId; readonly person: BroughtPerson }

/** Arrivals + additions + already there + left out are all rows of the list; none is dropped. */
export type BringPlan = {
  readonly arrivals: readonly PlannedRow[]
  readonly additions: readonly PlannedRow[]
  readonly alreadyThere: number
  readonly leftOut: number
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
  const ids = new Map<number, CustomerId>()
  const arrivals: PlannedRow[] = []
  const additions: PlannedRow[] = []
  const partly: (Outcome & { readonly person: BroughtPerson })[] = []
  let alreadyThere = 0
  let leftOut = 0
  people.forEach((person, row) => {
    const match = matches[row]
    const decided = match && decide(match, choices.get(row), ids)
    if (decided?.is === 'left-out') {
      leftOut++
      return
    }
    const outcome = decided?.is === 'same' ? decided : match
    if (outcome && outcome.doesNotFit.length + outcome.differs.length > 0)
      partly.push({ ...outcome, person })
    const id = decided?.is === 'same' ? decided.id : newId()
    ids.set(row, id)
    if (decided?.is !== 'same') arrivals.push({ id, person })
    else if (decided.addsNothing) alreadyThere++
    else additions.push({ id, person })
  })
  return { arrivals, additions, alreadyThere, leftOut, partly }
}

function decide(
  match: RowMatch,
  choice: RowChoice | undefined,
  ids: ReadonlyMap<number, CustomerId>,
): RowChoice {
  if (match.is === 'new') return match
  // Match ids are those of the customers passed in.
  if (match.is === 'same') return { ...match, id: match.id as CustomerId }
  if (match.is === 'twice') {
    // It repeats a row that was left out, so it is left out too.
    const id = ids.get(match.of)
    return id === undefined ? { is: 'left-out' } : { ...match, is: 'same', id }
  }
  // Two Marias are likelier than one Maria twice: without a choice, nobody is lost.
  return choice ?? { is: 'new' }
}
