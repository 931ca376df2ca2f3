import type { Records } from '#book/records.ts'
import type { ComingPart, ComingRow } from '#kit/parts/coming.ts'
import type { Day } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { peopleOf, regularsOn, shutOn } from '../repo.ts'
import type { KnownPeople } from '../rules/people.ts'

export type AwayRead = {
  readonly day: Day
  readonly rows: readonly ComingRow[]
  readonly regulars: readonly CustomerId[]
  readonly people: KnownPeople
  /** The shop is shut that day. */
  readonly isShut: boolean
}

/** What is wanted that day, as each feature has it, who comes, and what is known of all of them. */
export async function loadAway(
  records: Records,
  parts: readonly ComingPart[],
  { today, day }: { readonly today: Day; readonly day: Day },
): Promise<AwayRead> {
  const [found, regulars, shut] = await Promise.all([
    Promise.all(parts.map(({ load }) => load(records, day, day))),
    regularsOn(records, today),
    shutOn(records, day),
  ])
  const all = found.flat()
  const people = await peopleOf(records, [...regulars, ...all.map((row) => row.customerId)])
  const rows = all.filter(({ customerId }) => people.has(customerId))
  return { day, rows, regulars, people, isShut: shut }
}
