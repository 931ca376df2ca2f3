import { recordsAsTheyAre } from '#book/records.ts'
import { customers } from '#features/customers/model.ts'
import { knownOf, type Listed } from '#features/customers/rules/listed.ts'
import {
  type KnownCustomer,
  matchList,
  outcomeOf,
  type RowMatch,
} from '#features/customers/rules/match-list.ts'
import type { PhoneCountry } from '#features/customers/rules/same-phone.ts'
import { withAdded } from '#features/customers/rules/with-added.ts'
import { type Occasion, occasions } from '#features/occasions/model.ts'
import { asListed } from '#features/transfer/rules/as-listed.ts'
import { listLimits } from '#features/transfer/rules/brought.ts'
import { withoutErasedPeople } from '#features/transfer/rules/erased.ts'
import { readList } from '#features/transfer/rules/list-file.ts'
import type { Possible } from '#features/transfer/rules/plan.ts'
import { err, ok } from '#shared/base/result.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { bookShape } from './book-shape.ts'
import type { LongWork } from './long-work.ts'

type Work = LongWork['read-list']

/** Reads a list and matches it with everyone in the book; people in the trash may come again. */
export async function readAndMatch(ask: Work['ask']): Promise<Work['gives']> {
  // Its size is checked first: a film chosen by mistake is not loaded into memory.
  if (ask.file.size > listLimits.file)
    return err({ code: 'too-big', bytes: ask.file.size, limit: listLimits.file })
  const bytes = new Uint8Array(await ask.file.arrayBuffer())
  const read = readList({ name: ask.file.name, bytes }, ask.order)
  if (!read.ok) return read
  const list = withoutErasedPeople(read.value, ask.erased ?? [])
  const book = await everyone(ask.database)
  const listed = list.people.map(asListed)
  const matches = matchList(listed, book, ask.country)
  return ok({ list, matches, possible: possibleOf(listed, matches, book, ask.country) })
}

/** For rows we are unsure of: the result of joining each with each possible person. */
function possibleOf(
  listed: readonly Listed[],
  matches: readonly RowMatch[],
  book: readonly KnownCustomer[],
  country: PhoneCountry | undefined,
): ReadonlyMap<number, readonly Possible[]> {
  const byId = new Map(book.map((each) => [each.id, each]))
  const possible = new Map<number, readonly Possible[]>()
  matches.forEach((match, row) => {
    const each = listed[row]
    if (match.is !== 'unsure' || !each) return
    const outcomes = match.ids.flatMap((id) => {
      const known = byId.get(id)
      if (!known) return []
      return [
        { ...outcomeOf(withAdded(known, each, country), known, each), id: asId<CustomerId>(id) },
      ]
    })
    possible.set(row, outcomes)
  })
  return possible
}

async function everyone(database: string): Promise<readonly KnownCustomer[]> {
  const records = await recordsAsTheyAre(database, bookShape)
  try {
    const dates = new Map<CustomerId, Occasion[]>()
    for (const row of await records.table(occasions).toArray())
      dates.set(row.customerId, [...(dates.get(row.customerId) ?? []), row])
    const rows = await records.table(customers).toArray()
    return rows
      .filter(isLiving)
      .map((row) => ({ id: row.id, ...knownOf(row, dates.get(row.id) ?? []) }))
  } finally {
    records.db.close()
  }
}
