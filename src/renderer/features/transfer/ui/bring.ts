import type { Book } from '#book/book.ts'
import type { Said } from '#shared/base/said.ts'
import type { Change } from '#shared/book/change.ts'
import type { PhoneCountry } from '#shared/said/phone.ts'
import { bringPeople } from '../deeds.ts'
import type { BringPlan, PlannedRow } from '../rules/plan.ts'

// People and their dates: well under the thousand rows a Change may have.
const perChange = 250

export type Brought = {
  readonly done: number
  readonly first?: Change
  /** Why only a part came in. */
  readonly why?: Said
}

/** Imports a plan part by part under one batch; imported parts stay if a later one is refused. */
export async function bring(
  book: Book,
  plan: BringPlan,
  country: PhoneCountry | undefined,
  onDone: (people: number) => void,
): Promise<Brought> {
  const parts = [...partsOf(plan)].map((part) => ({ ...part, country }))
  const peopleIn = (count: number): number =>
    parts
      .slice(0, count)
      .reduce((sum, { arrivals, additions }) => sum + arrivals.length + additions.length, 0)
  const brought = await book.batches.performInParts(
    bringPeople,
    parts,
    new Set([...plan.arrivals, ...plan.additions].map(({ id }) => id)).size,
    (count) => onDone(peopleIn(count)),
  )
  return { ...brought, done: peopleIn(brought.done) }
}

/** Arrivals first: an addition may refer to one of them. */
function* partsOf(plan: BringPlan): Generator<Parameters<typeof bringPeople.change>[1]> {
  for (let at = 0; at < plan.arrivals.length; at += perChange)
    yield { arrivals: plan.arrivals.slice(at, at + perChange).map(toWait), additions: [] }
  for (let at = 0; at < plan.additions.length; at += perChange)
    yield { arrivals: [], additions: plan.additions.slice(at, at + perChange).map(toWait) }
}

/** Parts wait in the book until they are done, without what is only shown before. */
const toWait = ({ id, person: { photo: _photo, ...person } }: PlannedRow): PlannedRow => ({
  id,
  person: { ...person, raw: '' },
})
