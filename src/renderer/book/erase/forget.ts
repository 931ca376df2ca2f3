import type { Host } from '#platform/host.ts'
import { asId, type BookId } from '#shared/book/ids.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import type { CallOutput } from '#shared/host/contract.ts'
import { personTable } from '../merged.ts'
import { bookPrefix, readRaw } from '../raw-book.ts'
import { removeDatabase } from '../remove-database.ts'
import { sweepingAfter } from './sweep.ts'

type Parts = {
  readonly host: Host
  readonly indexedDB: IDBFactory
}

/** What still holds someone who was erased: a book, or a copy the host keeps. */
export type Left = 'book' | CallOutput<'records:forget'>['left'][number]

export type Forgotten = { readonly taken: readonly BookId[]; readonly left: readonly Left[] }

/**
 * Removes every book but the living one that still holds someone who was erased, with its journal,
 * the rescue copies and what was set aside. Runs after an erase, and again at each clean start: a
 * stop in between, or a file that another program held open, must not leave them behind.
 */
export const forgetErased = (stamp: Stamp, parts: Parts): Promise<Forgotten> =>
  // A second run at the same time would find half of it already removed.
  navigator.locks.request('the-usual forgets', () => forgetNow(stamp, parts))

async function forgetNow(stamp: Stamp, { host, indexedDB }: Parts): Promise<Forgotten> {
  if (!stamp.erased?.length) return nothing
  const going = new Map<string, BookId>()
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith(bookPrefix) || name === stamp.database) continue
    const bookId = await whoseBook(name, indexedDB, stamp)
    if (bookId !== undefined) going.set(name, bookId)
  }
  if (going.size === 0) return nothing
  const left = new Set<Left>()
  for (const [name, bookId] of going) {
    const kept = await leftOf(bookId, host)
    for (const each of kept) left.add(each)
    // The database stays until its second copy is removed: it makes the next start try again.
    if (kept.length > 0) going.delete(name)
  }
  await sweepingAfter(indexedDB, async () => {
    for (const [name, bookId] of going) {
      await removeDatabase(indexedDB, name)
      await removeDatabase(indexedDB, draftsName(bookId))
    }
  })
  const there = new Set((await indexedDB.databases()).map(({ name }) => name))
  if (left.size > 0 || [...going.keys()].some((name) => there.has(name))) left.add('book')
  const taken = [...going].flatMap(([name, bookId]) => (there.has(name) ? [] : [bookId]))
  return { taken, left: [...left] }
}

/** The database of what is half typed beside a book. It is not named like a book. */
export const draftsName = (bookId: BookId | ''): string => `drafts ${bookId}`

const nothing: Forgotten = { taken: [], left: [] }

async function leftOf(bookId: BookId, host: Host): Promise<readonly Left[]> {
  const forgot = await host.calls['records:forget']({ bookId })
  if (forgot.ok) return forgot.value.left
  if (forgot.error.code === 'unsupported') return []
  console.error(`Nothing beside ${bookId} could be taken away: ${forgot.error.detail}`)
  return ['journal', 'rescue', 'set-aside']
}

/**
 * The book's id when it holds one of them; a book that can't be read is left to the owner. It is
 * read as it is: a previous book may be of an older version, and is not upgraded.
 */
async function whoseBook(
  name: string,
  factory: IDBFactory,
  stamp: Stamp,
): Promise<BookId | undefined> {
  const [row] = await readRaw(factory, name, 'book', ['book'])
  if (typeof row?.bookId !== 'string') return undefined
  const isUnreachable = row.retiredBy !== undefined && name !== stamp.before?.database
  const erased = await readRaw(factory, name, personTable.name, stamp.erased ?? [])
  return isUnreachable || erased.length > 0 ? asId<BookId>(row.bookId) : undefined
}
