import { recordsAsTheyAre } from '#book/records.ts'
import { customers } from '#features/customers/model.ts'
import { knownFactsOf } from '#features/customers/rules/listed.ts'
import { type KnownCustomer, matchList } from '#features/customers/rules/match-list.ts'
import { type Occasion, occasions } from '#features/occasions/model.ts'
import { asListed } from '#features/transfer/rules/as-listed.ts'
import { listLimits } from '#features/transfer/rules/brought.ts'
import { withoutErasedPeople } from '#features/transfer/rules/erased.ts'
import { readList } from '#features/transfer/rules/list-file.ts'
import { err, ok } from '#shared/base/result.ts'
import type { CustomerId } from '#shared/book/ids.ts'
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
  return ok({ list, matches: matchList(list.people.map(asListed), book, ask.country) })
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
      .map((row) => ({ id: row.id, ...knownFactsOf(row, dates.get(row.id) ?? []) }))
  } finally {
    records.db.close()
  }
}
