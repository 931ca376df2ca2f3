import type { CustomerId } from '#shared/book/ids.ts'
import type { Outcome, RowMatch } from '../../customers/rules/match-list.ts'
import type { BroughtPerson } from './brought.ts'

/** Someone a row might be, and what would become of it there. */
export type Possible = Outcome & { readonly id: CustomerId }

/** What the owner says of a row we are not sure about. */
export type RowChoice =
  | { readonly is: 'new' }
  | ({ readonly is: 'same' } & Possible)
  | { readonly is: 'left-out' }

/** A row and whom it is written to: someone the book does not have yet, or someone it has by then. */
export type PlannedRow = { readonly id: CustomerId; readonly person: BroughtPerson }

/** Rows of the list = arrivals + additions + already there + left out; nothing goes unsaid. */
export type BringPlan = {
  readonly arrivals: readonly PlannedRow[]
  readonly additions: readonly PlannedRow[]
  readonly alreadyThere: number
  readonly leftOut: number
  /** Rows of which something does not come in, for want of room or because the book says otherwise. */
  readonly partly: readonly (Outcome & { readonly person: BroughtPerson })[]
}

/** Turns matches and the owner's choices (by row) into what is to be done. */
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
  // Ids of the match are those of the customers that were handed to it.
  if (match.is === 'same') return { ...match, id: match.id as CustomerId }
  if (match.is === 'twice') {
    // The row it repeats was left out, and so is this one.
    const id = ids.get(match.of)
    return id === undefined ? { is: 'left-out' } : { ...match, is: 'same', id }
  }
  // Two Marias are likelier than one Maria twice: unless told otherwise, nobody is lost.
  return choice ?? { is: 'new' }
}
