import type { Book } from '#book/book.ts'
import type { Said } from '#shared/base/said.ts'
import type { Change } from '#shared/book/change.ts'
import type { PhoneCountry } from '../../customers/rules/same-phone.ts'
import { bringPeople } from '../deeds.ts'
import type { BringPlan } from '../rules/plan.ts'

// People and their dates: well under the thousand rows a Change may have.
const perChange = 250

export type Brought = {
  readonly done: number
  readonly first: Change | undefined
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
  const batch = book.newBatch()
  let done = 0
  let first: Change | undefined
  for (const part of partsOf(plan)) {
    const result = await book.perform(bringPeople, { ...part, country }, batch)
    if (!result.ok) return { done, first, why: result.error }
    first ??= result.value.change
    done += part.arrivals.length + part.additions.length
    onDone(done)
  }
  return { done, first }
}

/** Arrivals first: an addition may refer to one of them. */
function* partsOf(plan: BringPlan): Generator<Parameters<typeof bringPeople.change>[1]> {
  for (let at = 0; at < plan.arrivals.length; at += perChange)
    yield { arrivals: plan.arrivals.slice(at, at + perChange), additions: [] }
  for (let at = 0; at < plan.additions.length; at += perChange)
    yield { arrivals: [], additions: plan.additions.slice(at, at + perChange) }
}
