import type { RowDraft } from '#book/draft.ts'
import { type Customer, customers } from '#features/customers/model.ts'
import { knownFactsOf } from '#features/customers/rules/listed.ts'
import { matchList } from '#features/customers/rules/match-list.ts'
import { type Occasion, occasions } from '#features/occasions/model.ts'
import { bringPeople } from '#features/transfer/deeds.ts'
import { asListed } from '#features/transfer/rules/as-listed.ts'
import type { BroughtPerson } from '#features/transfer/rules/brought.ts'
import {
  type BringPlan,
  decideAll,
  type PlannedRow,
  planOf,
} from '#features/transfer/rules/plan.ts'
import { day, instant, minute } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'

/** Imports a list into rows in memory with the app's own parts, without a database. */
export function memoryBook() {
  const rows = new Map<
    string,
    { readonly table: string; readonly row: Readonly<Record<string, unknown>> }
  >()
  let ids = 0
  const newId = <Id extends string>(): Id => asId<Id>(`id-${ids++}`)
  const moment = { now: instant(0), today: day('2026-03-07'), minute: minute(0), newId }
  const of = <R>(table: string): readonly R[] =>
    // Only the table's own deeds write its rows.
    [...rows.values()].flatMap((each) => (each.table === table ? [each.row as R] : []))
  const datesOf = (id: CustomerId) =>
    of<Occasion>(occasions.name).filter((each) => each.customerId === id)

  function write({ table, id, was = {}, now = {} }: RowDraft): void {
    const kept = Object.entries(rows.get(id)?.row ?? { createdAt: 0, updatedAt: 0, rev: 0 })
    const left = kept.filter(([field]) => !(field in was))
    rows.set(id, { table, row: { ...Object.fromEntries(left), ...now } })
  }

  function bringPart(arrivals: PlannedRow[], additions: PlannedRow[]): void {
    const known = of<Customer>(customers.name)
      .filter(({ id }) => additions.some((each) => each.id === id))
      .map((customer) => ({ customer, occasions: datesOf(customer.id) }))
    const drafts = bringPeople.change(known, { country: 'IE', arrivals, additions }, moment)
    if (drafts.ok) drafts.value.forEach(write)
  }

  return {
    customers: () => of<Customer>(customers.name),
    occasions: () => of<Occasion>(occasions.name),
    /** Who is unsure is taken as someone new. */
    plan: (list: readonly BroughtPerson[]): BringPlan => {
      const known = of<Customer>(customers.name).map((customer) => ({
        id: customer.id,
        ...knownFactsOf(customer, datesOf(customer.id)),
      }))
      const matches = matchList(list.map(asListed), known, 'IE')
      return planOf(list, matches, decideAll(matches, new Map(), 'new'), () => newId<CustomerId>())
    },
    bring: ({ arrivals, additions }: BringPlan): void => {
      bringPart([...arrivals], [])
      bringPart([], [...additions])
    },
  }
}
