import { countsOf, type RawBook } from '#book/raw-book.ts'
import { asId, type BookId } from '#shared/book/ids.ts'

/** A found book, as the stamp names it. `canGoOn` must have checked that it names itself. */
export const foundBook = (raw: RawBook) => ({
  database: raw.database,
  bookId: asId<BookId>(String(raw.bookRow?.bookId)),
  seq: raw.seq,
  counts: countsOf(raw),
})
