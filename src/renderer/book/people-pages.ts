import type { Table as DexieTable } from 'dexie'
import { type Customer, customers } from '#features/customers/model.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { Written } from './day-facts.ts'
import { type Entry, entryOf, isLiving } from './people-entry.ts'
import { entriesIn, filled, halved, type PeoplePage } from './people-page.ts'
import type { Records } from './records.ts'

const pagesName = 'peoplePages'
const bearsOnPages = (table: string): boolean => table === customers.name

export const pagesTable = (records: Records): DexieTable<PeoplePage, string> =>
  records.db.table(pagesName)

/** Where everyone stands before a Change: the keys of all pages in order, and the pages it touches. */
export type PagesAround = {
  readonly keys: readonly string[]
  readonly pages: ReadonlyMap<string, PeoplePage>
}

/** The pages a Change makes and unmakes, to be written beside it. */
export type PagesDerived = {
  readonly made: readonly PeoplePage[]
  readonly gone: readonly string[]
}

/** Reads the pages these rows stand on, or would; nothing when no customer is among them. */
export async function lookAtPages(
  records: Records,
  rows: readonly { readonly table: string; readonly id: string }[],
): Promise<PagesAround | undefined> {
  const mine = rows.filter((row) => bearsOnPages(row.table))
  if (mine.length === 0) return undefined
  const keys = await pagesTable(records).toCollection().primaryKeys()
  const touched = [...new Set(mine.flatMap((row) => pageOf(row.id, keys) ?? []))]
  const pages = await pagesTable(records).bulkGet(touched)
  return { keys, pages: new Map(pages.flatMap((page) => (page ? [[page.id, page]] : []))) }
}

/** What a Change does to the pages; each is made anew once, however many on it are written. */
export function derivePages(
  written: readonly Written[],
  around: PagesAround | undefined,
): PagesDerived {
  if (!around) return { made: [], gone: [] }
  const { keys, pages } = around
  const made: PeoplePage[] = []
  const gone: string[] = []
  for (const [key, rows] of byPage(written, keys)) {
    const page = key === undefined ? undefined : pages.get(key)
    const entries = afterwards(page ? entriesIn(page) : [], rows)
    // Whoever is met comes last, so the last page is filled up; one in between is given room.
    const next = key === keys.at(-1) ? filled(entries) : halved(entries)
    made.push(...next)
    if (key !== undefined && !next.some((page) => page.id === key)) gone.push(key)
  }
  return { made, gone }
}

/** Asks for all of it at once. */
export const putPages = (
  records: Records,
  { made, gone }: PagesDerived,
): readonly PromiseLike<unknown>[] => [
  ...(made.length > 0 ? [pagesTable(records).bulkPut(made)] : []),
  ...(gone.length > 0 ? [pagesTable(records).bulkDelete([...gone])] : []),
]

/** A page holds everyone from its key up to the next; the first also those before it. */
const pageOf = (id: string, keys: readonly string[]): string | undefined =>
  keys.findLast((key) => key <= id) ?? keys[0]

function byPage(
  written: readonly Written[],
  keys: readonly string[],
): ReadonlyMap<string | undefined, readonly Written[]> {
  const found = new Map<string | undefined, Written[]>()
  for (const each of written) {
    const row = each.after ?? each.before
    if (!row || !bearsOnPages(each.table)) continue
    const key = pageOf(row.id, keys)
    const rows = found.get(key)
    if (rows) rows.push(each)
    else found.set(key, [each])
  }
  return found
}

/** Who is on a page once the Change is written, in the order of their ids. */
function afterwards(before: readonly Entry[], rows: readonly Written[]): readonly Entry[] {
  const found = new Map<CustomerId, Entry>(before.map((entry) => [entry.id, entry]))
  for (const each of rows) {
    // The table's name tells the row's type.
    const [was, now] = [each.before, each.after] as readonly (Customer | undefined)[]
    if (was) found.delete(was.id)
    if (now && isLiving(now)) found.set(now.id, entryOf(now))
  }
  return [...found.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
}
