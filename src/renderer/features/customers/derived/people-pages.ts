import type { DerivedRows, WrittenRow } from '#book/derived.ts'
import { eachRow } from '#book/each-row.ts'
import type { Records } from '#book/records.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { type Customer, customers } from '../model.ts'
import { type PeopleEntry, peopleEntryOf } from './people-entry.ts'
import { entriesIn, filled, halved, type PeoplePage, peoplePages } from './people-page.ts'

const bearsOnPages = (table: string): boolean => table === customers.name

/** What a Change does to the pages; each is made anew once, however many on it are written. */
export async function derivePages(
  records: Records,
  written: readonly WrittenRow[],
): Promise<readonly DerivedRows[]> {
  const mine = written.filter((row) => bearsOnPages(row.table))
  if (mine.length === 0) return []
  const keys = await records.derivedTable(peoplePages).toCollection().primaryKeys()
  const put: PeoplePage[] = []
  const remove: string[] = []
  for (const { key, page, rows } of await touchedPages(records, mine, keys)) {
    const entries = afterwards(page ? entriesIn(page) : [], rows)
    // New people come last, so the last page is filled up; a page in between gets room.
    const next = key === keys.at(-1) ? filled(entries) : halved(entries)
    put.push(...next)
    if (key !== undefined && !next.some((page) => page.id === key)) remove.push(key)
  }
  return [{ table: peoplePages.name, put, remove }]
}

/** Rebuilds all pages from the customers. */
export async function rebuildPages(records: Records): Promise<void> {
  const entries: PeopleEntry[] = []
  await eachRow(records, customers, (row) => {
    if (isLiving(row)) entries.push(peopleEntryOf(row))
  })
  const pages = records.derivedTable(peoplePages)
  await records.db.transaction('rw', [pages], async () => {
    await pages.clear()
    await pages.bulkPut(filled(entries))
  })
}

async function touchedPages(
  records: Records,
  written: readonly WrittenRow[],
  keys: readonly string[],
) {
  const touched = [...byPage(written, keys)]
  const pages = await records.derivedTable(peoplePages).bulkGet(touched.map(([key]) => key ?? ''))
  return touched.map(([key, rows], at) => ({ key, rows, page: pages[at] }))
}

/** A page holds everyone from its key up to the next; the first one also those before it. */
const pageOf = (id: string, keys: readonly string[]): string | undefined =>
  keys.findLast((key) => key <= id) ?? keys[0]

function byPage(
  written: readonly WrittenRow[],
  keys: readonly string[],
): ReadonlyMap<string | undefined, readonly WrittenRow[]> {
  const found = new Map<string | undefined, WrittenRow[]>()
  for (const each of written) {
    const row = each.after ?? each.before
    if (!row) continue
    const key = pageOf(row.id, keys)
    const rows = found.get(key)
    if (rows) rows.push(each)
    else found.set(key, [each])
  }
  return found
}

/** The people of a page after the Change is written, in the order of their ids. */
function afterwards(
  before: readonly PeopleEntry[],
  rows: readonly WrittenRow[],
): readonly PeopleEntry[] {
  const found = new Map<CustomerId, PeopleEntry>(before.map((entry) => [entry.id, entry]))
  for (const each of rows) {
    // The table's name decides the row's type.
    const [was, now] = [each.before, each.after] as readonly (Customer | undefined)[]
    if (was) found.delete(was.id)
    if (now && isLiving(now)) found.set(now.id, peopleEntryOf(now))
  }
  return [...found.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
}
