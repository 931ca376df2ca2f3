import { useCallback } from 'react'
import type { Book } from '#book/book.ts'
import { words } from '#book/words/en.ts'
import type { Said } from '#shared/base/said.ts'
import type { Change } from '#shared/book/change.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { Row } from '#shared/book/table.ts'
import { useBook } from './use-book.ts'
import { useSay } from './use-words.ts'

/** A Change's name: "the usual for Maria". Computed, so no person's name is stored with it. */
export async function nameChange(
  book: Book,
  written: Change,
  people?: readonly CustomerId[],
): Promise<Said | undefined> {
  const deed = book.deeds.find((each) => each.name === written.deed)
  if (!deed) return undefined
  const change = await withWholeRows(book, book.records.versions.migrateChange(written))
  const ids = people ?? (await peopleOf(book, change))
  const [first] = ids
  const someone = words.say('someone')
  const names = first === undefined ? undefined : await book.people.nameOf(first)
  // A sentence takes a text or a Said for a name; deeds get the text.
  const who = ids.length > 1 ? `${ids.length}` : (names ?? '')
  const said = deed.words(change, who, book.shop.now().trade)
  const unnamed = ids.length > 1 ? words.say('severalPeople', { count: ids.length }) : someone
  return who === '' || ids.length > 1 ? { ...said, with: { ...said.with, who: unnamed } } : said
}

/** More than a deed of the day has; an import is named without its rows. */
const mostRows = 20

/** An edit holds only changed fields; its deed may want to name what it was done to. */
async function withWholeRows({ records }: Book, change: Change): Promise<Change> {
  if (change.rows.length > mostRows) return change
  const rows = change.rows.map(async (row) => {
    if (!row.was || !row.now) return row
    return { ...row, now: { ...(await records.tableByName(row.table).get(row.id)), ...row.now } }
  })
  return { ...change, rows: await Promise.all(rows) }
}

/** Names a Change in the owner's language. */
export function useNameChange(): (change: Change) => Promise<string> {
  const book = useBook()
  const say = useSay()
  return useCallback(
    async (change: Change) => {
      const said = await nameChange(book, change)
      return said ? say(said) : change.deed
    },
    [book, say],
  )
}

/**
 * Everyone a Change is about, by each table's `person`; the book completes partial images. `now`:
 * whose the rows are today, as a purchase may have been moved to someone else since.
 */
export async function peopleOf(
  book: Book,
  change: Change,
  when: 'then' | 'now' = 'then',
): Promise<readonly CustomerId[]> {
  const ids = new Set<CustomerId>()
  for (const { table, id, was, now } of book.records.versions.migrateChange(change).rows) {
    const definition = book.records.tables.find((each) => each.name === table)
    if (!definition) continue
    const isPart = was !== undefined && now !== undefined
    const found =
      isPart || when === 'now' ? await book.records.tableByName(table).get(id) : undefined
    const whole = found ?? (isPart ? undefined : { ...(was ?? now), id })
    // `person` takes a row of its own table; the definition was looked up by this row's table.
    const person = definition.person as (row: Row) => CustomerId | undefined
    const whose = whole && person(whole as Row)
    if (whose) ids.add(whose)
  }
  return [...ids]
}
