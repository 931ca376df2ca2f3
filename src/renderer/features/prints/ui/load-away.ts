import type { Records } from '#book/records.ts'
import type { ComingPart, ComingRow } from '#kit/parts/coming.ts'
import type { Day } from '#shared/base/day.ts'
import { plusDays } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { peopleOf, regularsOn } from '../repo.ts'
import type { KnownPeople } from '../rules/people.ts'

export type AwayRead = {
  readonly day: Day
  readonly rows: readonly ComingRow[]
  readonly regulars: readonly CustomerId[]
  readonly people: KnownPeople
}

/** What is wanted tomorrow, as each feature has it, who comes, and what is known of all of them. */
export async function loadAway(
  records: Records,
  parts: readonly ComingPart[],
  today: Day,
): Promise<AwayRead> {
  const day = plusDays(today, 1)
  const [found, regulars] = await Promise.all([
    Promise.all(parts.map(({ load }) => load(records, day, day))),
    regularsOn(records, today),
  ])
  const all = found.flat()
  const people = await peopleOf(records, [...regulars, ...all.map((row) => row.customerId)])
  return { day, rows: all.filter(({ customerId }) => people.has(customerId)), regulars, people }
}
