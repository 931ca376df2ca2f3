import { join } from 'node:path'
import { isReservedName } from '#shared/base/file-name.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import { asId, type BookId } from '#shared/book/ids.ts'
import type { JournalEntry } from '#shared/book/journal.ts'
import type { CallInput, CallOutput, HostFailure } from '#shared/host/contract.ts'
import { type Disk, realDisk, removeForGood } from './disk.ts'
import { failureOf, gone } from './failure.ts'
import { type BookJournal, bookJournal } from './journal-book.ts'
import { namesIn } from './presence.ts'

type Failed<T> = Promise<Result<T, HostFailure>>

/** The second copy of every book: each Change as a flushed line in a file of ours. */
export type Journal = {
  readonly through: (bookId: BookId) => Failed<CallOutput<'journal:through'>>
  readonly append: (
    bookId: BookId,
    entries: readonly JournalEntry[],
  ) => Failed<CallOutput<'journal:append'>>
  /** The entries above `after`; the first may be later than `after + 1`. */
  readonly read: (bookId: BookId, after: number) => Failed<CallOutput<'journal:read'>>
  /** Keeps all of it under other names; the book's history is then written again. */
  readonly setAside: (bookId: BookId) => Failed<undefined>
  /** Where a snapshot of this book is to be written. */
  readonly placeFor: (bookId: BookId, seq: number) => Failed<string>
  readonly fold: (made: CallInput<'journal:fold'>) => Failed<undefined>
  /** The path of the newest snapshot. */
  readonly snapshot: (bookId: BookId) => Failed<string>
  readonly forget: (bookId: BookId) => Failed<undefined>
  /** Removes journals of other books: they still hold people who were erased since. */
  readonly forgetAllBut: (living: readonly BookId[]) => Failed<undefined>
}

export function journalIn(folder: string, disk: Disk = realDisk): Journal {
  const books = new Map<BookId, BookJournal>()
  const turns = new Map<BookId, Promise<unknown>>()
  const folderOf = (bookId: BookId) => join(folder, folderName(bookId))
  const bookOf = (bookId: BookId): BookJournal => {
    const book = books.get(bookId) ?? bookJournal(disk, folderOf(bookId), bookId)
    books.set(bookId, book)
    return book
  }
  /** One call at a time in each book, in the order they came. */
  const inTurn = <T>(bookId: BookId, doing: string, step: () => Failed<T>): Failed<T> => {
    const mine = (turns.get(bookId) ?? Promise.resolve())
      .then(step)
      .catch((trouble) => err(failureOf(trouble, doing)))
    // A bug in one call reaches its caller; the next call must still run.
    const done = mine.catch(() => undefined)
    turns.set(bookId, done)
    return mine
  }
  const forget = (bookId: BookId) =>
    inTurn(bookId, 'forgetting a journal', async () => {
      books.delete(bookId)
      await removeForGood(disk, folderOf(bookId))
      return ok(undefined)
    })
  return {
    through: (bookId) =>
      inTurn(bookId, 'reading the journal', async () => ok(await bookOf(bookId).through())),
    append: (bookId, entries) =>
      inTurn(bookId, 'writing the journal', async () => {
        const through = await bookOf(bookId).append(entries)
        return through.ok ? ok({ through: through.value }) : through
      }),
    read: (bookId, after) =>
      inTurn(bookId, 'reading the journal', async () => ok(await bookOf(bookId).read(after))),
    setAside: (bookId) =>
      inTurn(bookId, 'setting a journal aside', async () => {
        await bookOf(bookId).setAside()
        return ok(undefined)
      }),
    placeFor: (bookId, seq) =>
      inTurn(bookId, 'preparing a snapshot', async () => ok(await bookOf(bookId).placeFor(seq))),
    fold: ({ bookId, ...made }) =>
      inTurn(bookId, 'folding the journal', () => bookOf(bookId).fold(made)),
    snapshot: (bookId) =>
      inTurn(bookId, 'finding a snapshot', async () => {
        const path = await bookOf(bookId).snapshot()
        return path === undefined ? err(gone('The snapshot')) : ok(path)
      }),
    forget,
    forgetAllBut: async (living) => {
      const kept = new Set(living.map(folderName))
      try {
        const others = (await namesIn(folder)).filter((name) => !kept.has(name))
        const forgotten = await Promise.all(others.map((name) => forget(bookNamed(name))))
        return forgotten.find((each) => !each.ok) ?? ok(undefined)
      } catch (trouble) {
        return err(failureOf(trouble, 'listing journals'))
      }
    },
  }
}

/** No colon, which Windows refuses; no id has a percent sign. */
/** Windows has no colon in a name, and keeps some names for devices, whatever the case. */
const folderName = (bookId: BookId): string =>
  isReservedName(bookId) ? `%${bookId}` : bookId.replaceAll(':', '%')
const bookNamed = (folder: string): BookId => asId<BookId>(folder.replaceAll('%', ':'))
