import type { CustomerId } from '#shared/book/ids.ts'
import type { BroughtPerson } from './brought.ts'
import type { Match } from './same-person.ts'
import { type Adds, addsNothing } from './same-person-known.ts'

/** What the owner says of a row we are not sure about. */
export type Choice =
  | { readonly is: 'new' }
  | { readonly is: 'same'; readonly id: CustomerId; readonly adds: Adds }
  | { readonly is: 'left-out' }

/** Someone the book does not have yet. */
export type Arrival = { readonly id: CustomerId; readonly person: BroughtPerson }
/** What a row adds to someone who is there, or arrives a moment before. */
export type Addition = { readonly id: CustomerId; readonly adds: Adds }

/** Rows of the list = arrivals + additions + already there + left out; nothing goes unsaid. */
export type Plan = {
  readonly arrivals: readonly Arrival[]
  readonly additions: readonly Addition[]
  readonly alreadyThere: number
  readonly leftOut: number
}

/** Turns matches and the owner's choices (by row) into what is to be done. */
export function planOf(
  people: readonly BroughtPerson[],
  matches: readonly Match[],
  choices: ReadonlyMap<number, Choice>,
  newId: () => CustomerId,
): Plan {
  const ids = new Map<number, CustomerId>()
  const arrivals: Arrival[] = []
  const additions: Addition[] = []
  let alreadyThere = 0
  let leftOut = 0
  people.forEach((person, row) => {
    const match = matches[row]
    const decided = match && decide(match, choices.get(row), ids)
    if (decided?.is === 'same') ids.set(row, decided.id)
    if (!decided || decided.is === 'new') {
      const id = newId()
      ids.set(row, id)
      arrivals.push({ id, person })
    } else if (decided.is === 'left-out') leftOut++
    else if (addsNothing(decided.adds)) alreadyThere++
    else additions.push({ id: decided.id, adds: decided.adds })
  })
  return { arrivals, additions, alreadyThere, leftOut }
}

function decide(
  match: Match,
  choice: Choice | undefined,
  ids: ReadonlyMap<number, CustomerId>,
): Choice {
  if (match.is === 'new') return match
  // Ids of the match are those of the customers that were handed to it.
  if (match.is === 'same') return { is: 'same', id: match.id as CustomerId, adds: match.adds }
  if (match.is === 'twice') {
    // The row it repeats was left out, and so is this one.
    const id = ids.get(match.of)
    return id === undefined ? { is: 'left-out' } : { is: 'same', id, adds: match.adds }
  }
  // Two Marias are likelier than one Maria twice: unless told otherwise, nobody is lost.
  return choice ?? { is: 'new' }
}
