import { recordsOf } from '#book/records.ts'
import { type Customer, customers } from '#features/customers/model.ts'
import { type Occasion, occasions } from '#features/occasions/model.ts'
import type { BroughtDate, BroughtPerson } from '#features/transfer/rules/brought.ts'
import { limits } from '#features/transfer/rules/brought.ts'
import { withoutErased } from '#features/transfer/rules/erased.ts'
import { readList } from '#features/transfer/rules/list-file.ts'
import type { Addition } from '#features/transfer/rules/plan.ts'
import { type Match, matchPeople } from '#features/transfer/rules/same-person.ts'
import { compare } from '#features/transfer/rules/same-person-compare.ts'
import type { KnownCustomer } from '#features/transfer/rules/same-person-known.ts'
import { err, ok } from '#shared/base/result.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { bookShape } from './book-shape.ts'
import type { LongWork } from './long-work.ts'

type Work = LongWork['read-list']

/** Reads a list and compares it with everyone in the book; who is in the trash may come anew. */
export async function readAndMatch(ask: Work['ask']): Promise<Work['gives']> {
  // Looked at before it is read: a film chosen by mistake is not loaded into memory.
  if (ask.file.size > limits.file)
    return err({ code: 'too-big', bytes: ask.file.size, limit: limits.file })
  const bytes = new Uint8Array(await ask.file.arrayBuffer())
  const read = readList({ name: ask.file.name, bytes }, ask.order)
  if (!read.ok) return read
  const list = withoutErased(read.value, ask.erased ?? [])
  const known = await everyone(ask.database)
  // libphonenumber knows countries by these two letters; one it does not know is as none.
  const country = ask.country as Parameters<typeof matchPeople>[2]
  const matches = matchPeople(list.people, known, country)
  const likenesses = likenessesOf(list.people, matches, known, country)
  return ok({ list, matches, likenesses })
}

function likenessesOf(
  people: readonly BroughtPerson[],
  matches: readonly Match[],
  known: readonly KnownCustomer[],
  country: Parameters<typeof matchPeople>[2],
): ReadonlyMap<number, readonly Addition[]> {
  const byId = new Map(known.map((each) => [each.id, each]))
  const found = new Map<number, readonly Addition[]>()
  matches.forEach((match, row) => {
    const person = people[row]
    if (match.is !== 'unsure' || !person) return
    const additions = match.ids.flatMap((id) => {
      const customer = byId.get(id)
      const { adds } = customer ? compare(person, customer, country) : {}
      return adds ? [{ id: asId<CustomerId>(id), adds }] : []
    })
    found.set(row, additions)
  })
  return found
}

async function everyone(database: string): Promise<readonly KnownCustomer[]> {
  const records = recordsOf(database, bookShape)
  try {
    const dates = new Map<string, BroughtDate[]>()
    for (const row of await records.table(occasions).toArray()) {
      const known = dates.get(row.customerId) ?? []
      dates.set(row.customerId, [...known, dateOf(row)])
    }
    const rows = await records.table(customers).toArray()
    return rows
      .filter((row) => row.mergedInto === undefined && row.deletedAt === undefined)
      .map((row) => asKnown(row, dates.get(row.id) ?? []))
  } finally {
    records.db.close()
  }
}

function asKnown(row: Customer, dates: readonly BroughtDate[]): KnownCustomer {
  const { id, name, description, pronunciation, address, note, tags, introducedBy, source } = row
  return {
    id,
    tags,
    dates: dates.map((date) => withName(date, row)),
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
    ...(pronunciation === undefined ? {} : { pronunciation }),
    ...(address === undefined ? {} : { address }),
    ...(note === undefined ? {} : { note }),
    ...(introducedBy === undefined ? {} : { introducedBy }),
    ...(source === undefined ? {} : { source }),
    phones: row.phones.map((each) => each.number),
    emails: row.emails.map((each) => each.address),
    people: row.people.map((each) => ({
      name: each.name,
      phones: each.phones.map((phone) => phone.number),
      emails: each.emails.map((email) => email.address),
    })),
    // Photos are not kept yet, so one in the list is nothing new to say.
    hasPhoto: true,
  }
}

function dateOf(row: Occasion): BroughtDate {
  const [month = 1, day = 1] = row.monthDay.split('-').map(Number)
  const whose = row.forWhom ?? row.personId
  const shared = {
    month,
    day,
    ...(row.year === undefined ? {} : { year: row.year }),
    ...(whose === undefined ? {} : { whose }),
  }
  return row.what === 'birthday' || row.what === 'anniversary'
    ? { ...shared, what: row.what }
    : { ...shared, what: 'other', words: row.what }
}

/** A date of someone inside names them by id in the book, by name in a list. */
function withName(date: BroughtDate, customer: Customer): BroughtDate {
  const person = customer.people.find((each) => each.id === date.whose)
  return person ? { ...date, whose: person.name } : date
}
