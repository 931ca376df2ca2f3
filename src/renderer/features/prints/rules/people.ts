import type { Day } from '#shared/base/day.ts'
import { tidy } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { nameOf } from '../../counter/rules/names.ts'
import type { Customer } from '../../customers/model.ts'
import { allergiesOf, type Preference } from '../../preferences/model.ts'
import type { VisitStats } from '../../visit-stats/model.ts'

/** Somebody as the book has them: far more than paper may hold. */
export type Known = { readonly customer: Customer; readonly preferences: readonly Preference[] }
export type KnownPeople = ReadonlyMap<CustomerId, Known>

/** The name that a customer may read over the counter; never how somebody is described. */
export const nameOnPaper = (known: Pick<Known, 'customer'> | undefined): string | undefined =>
  known && tidy(nameOf(known.customer))

/** What they must not have, as Coming up prints it. */
export const allergiesKnown = ({ customer, preferences }: Known) =>
  allergiesOf(preferences, customer.people)

/** Who came since that day, the most frequent first. */
export const byVisits = (stats: readonly VisitStats[], since: Day): readonly CustomerId[] =>
  stats
    .map(({ id, recent, visits }) => ({ id, visits, came: cameSince(recent, since) }))
    .filter(({ came }) => came > 0)
    .sort((one, other) => other.came - one.came || other.visits - one.visits || byId(one, other))
    .map(({ id }) => id)

const cameSince = (recent: VisitStats['recent'], since: Day): number =>
  recent.filter(({ day }) => day >= since).length

const byId = (one: { readonly id: string }, other: { readonly id: string }): number =>
  one.id < other.id ? -1 : 1
